package suyuan.verifier.blob;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.serial.SerialList;
import suyuan.verifier.blob.Blob.Visibility;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;

/// Takes and gives documents by their SHA-256.
@Controller("/blobs")
final class BlobController {
  static final String OWNER = "Suyuan-Owner";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final Blobs blobs;

  BlobController(Blobs blobs) {
    this.blobs = blobs;
  }

  /// Keeps a document of at most 16 MiB; its media type is the request's. Serial lists stay with
  /// their owner, everything else is public. Sending the same again is safe.
  @Post
  @Secured({Access.CAPTURES, Access.ASSURES_QUALITY})
  @Consumes(MediaType.ALL)
  HttpResponse<byte[]> put(
      @Body byte[] body, @Header(HttpHeaders.CONTENT_TYPE) String type, Caller caller) {
    if (body.length == 0 || body.length > Blob.MAX_BYTES) {
      throw Problem.of(
              HttpStatus.REQUEST_ENTITY_TOO_LARGE,
              "blob-size",
              "A blob has 1 to " + Blob.MAX_BYTES + " bytes, this one " + body.length)
          .asException();
    }
    MediaKind kind = kind(type);
    if (!Signatures.fit(kind, body)) {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "media-type",
              "These bytes don't begin as " + kind.base() + " does; nothing was kept")
          .with("field", HttpHeaders.CONTENT_TYPE)
          .asException();
    }
    Bytes sha256 = blobs.put(new Blob(Bytes.of(body), kind, visibility(type), caller.party()));
    return Answer.of(HttpStatus.CREATED, Json.Obj.builder().put("sha256", sha256.hex()).build())
        .header(HttpHeaders.LOCATION, "/blobs/" + sha256.hex());
  }

  /// A document, and whose it is (`Suyuan-Owner`). A serial list is for its owner's quality role
  /// and for other members' nodes.
  @Get("/{sha256}")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<byte[]> get(String sha256, @Nullable Authentication authentication) {
    Blob blob =
        digest(sha256)
            .flatMap(blobs::get)
            .orElseThrow(
                () ->
                    Problem.notFound("This node has no document with this SHA-256.").asException());
    if (!mayRead(blob, Caller.of(authentication))) {
      throw Problem.forbidden("This document is for its owner's quality role.").asException();
    }
    MutableHttpResponse<byte[]> answer =
        HttpResponse.ok(blob.content().toArray())
            .contentType(MediaType.of(blob.mediaType().value()))
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .header(OWNER, blob.owner().value())
            .header(HttpHeaders.ETAG, '"' + sha256 + '"');
    return blob.visibility() == Visibility.PUBLIC
        ? answer.header(HttpHeaders.CACHE_CONTROL, FOREVER)
        : answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static boolean mayRead(Blob blob, Optional<Caller> caller) {
    return blob.visibility() == Visibility.PUBLIC
        || caller
            .filter(
                known ->
                    known.may(Access.NODE)
                        || (known.party().equals(blob.owner()) && known.may(Access.QUALITY)))
            .isPresent();
  }

  static Visibility visibility(String type) {
    return type.startsWith(SerialList.MEDIA_TYPE) ? Visibility.CONFIDENTIAL : Visibility.PUBLIC;
  }

  private static MediaKind kind(String type) {
    if (!MediaKind.isTaken(type)) {
      throw Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "media-type",
              "Documents are PDF, PNG, JPEG, CSV, plain text, JSON, serial lists or octet streams")
          .asException();
    }
    return new MediaKind(type);
  }

  private static Optional<Bytes> digest(String hex) {
    return hex.matches("[0-9a-f]{64}") ? Optional.of(Bytes.fromHex(hex)) : Optional.empty();
  }
}
