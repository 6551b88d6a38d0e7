package suyuan.verifier.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Eight clients that ask for random paths, one request after the other.
final class Load {
  private static final int CLIENTS = 8;

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Load(URI address) {
    this.address = address;
  }

  /// @param median, slow milliseconds: half and 99 of 100 requests took no longer
  record Result(double perSecond, double median, double slow) {
    @Override
    public String toString() {
      return "%,.0f/s (p50 %.1f ms, p99 %.1f ms)".formatted(perSecond, median, slow);
    }
  }

  Result run(List<String> paths, int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Callable<long[]> client = () -> times(paths, end);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<long[]>> running =
          IntStream.range(0, CLIENTS).mapToObj(_ -> threads.submit(client)).toList();
      LongStream all = LongStream.empty();
      for (Future<long[]> one : running) {
        all = LongStream.concat(all, Arrays.stream(one.get()));
      }
      long[] sorted = all.sorted().toArray();
      return new Result(
          sorted.length / (double) seconds, percentile(sorted, 0.5), percentile(sorted, 0.99));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double percentile(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private long[] times(List<String> paths, long end) {
    LongStream.Builder times = LongStream.builder();
    long start = System.nanoTime();
    while (start < end) {
      body(paths.get(ThreadLocalRandom.current().nextInt(paths.size())));
      long now = System.nanoTime();
      times.add(now - start);
      start = now;
    }
    return times.build().toArray();
  }

  byte[] body(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept", "application/json").build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " for " + path);
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
