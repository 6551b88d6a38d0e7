package suyuan.verifier.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/// The server answers a request whose target is no URI (`/01/%zz`) before it looks at what the
/// client likes. So such requests are led to [MalformedController], which does.
@Singleton
final class MalformedLinks implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Pipelines());
    return event.getBean();
  }

  /// Made to measure for the listener first, then for each connection.
  private static final class Pipelines implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new OnePipeline(channel);
    }
  }

  private record OnePipeline(Channel channel) implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new OnePipeline(channel);
    }

    @Override
    public void onStreamPipelineBuilt() {
      String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      if (channel.pipeline().get(codec) != null) {
        channel.pipeline().addAfter(codec, "malformed-links", new Detour());
      }
    }
  }

  private static final class Detour extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request && !isUri(request.uri())) {
        request.setUri(MalformedController.PATH);
      }
      context.fireChannelRead(message);
    }

    private static boolean isUri(String target) {
      try {
        new URI(target);
        return true;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }
}
