package io.github.authdex.spring;

import io.github.authdex.auth.message.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/**
 * Reads content as far as it is held in memory: all of it if it comes in one piece or is short. Of
 * what is longer the rest waits, unasked for, until it is sent.
 */
final class ContentStart extends BaseSubscriber<DataBuffer> {
  static final int LONGEST = 1 << 20;

  private final MonoSink<Body> body;
  private final long length;
  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private final Sinks.Many<DataBuffer> rest = Sinks.many().unicast().onBackpressureBuffer();
  private final AtomicBoolean sent = new AtomicBoolean();
  private boolean begun;

  private ContentStart(MonoSink<Body> body, long length) {
    this.body = body;
    this.length = length > 0 ? length : -1;
  }

  /**
   * Returns {@code content} as a body, which is replayable if all of it is held.
   *
   * @param length as it is declared, -1 if it is not
   */
  static Mono<Body> of(Flux<DataBuffer> content, long length) {
    return Mono.create(
        body -> {
          ContentStart start = new ContentStart(body, length);
          body.onCancel(start);
          content.subscribe(start);
        });
  }

  /** Ends {@code body} if there is more of it than was read, and it was not sent. */
  static void drop(Body body) {
    if (body instanceof Begun begun && !begun.source.sent.get()) {
      begun.source.cancel();
    }
  }

  @Override
  protected void hookOnSubscribe(Subscription subscription) {
    request(1);
  }

  @Override
  protected void hookOnNext(DataBuffer piece) {
    if (begun) {
      rest.emitNext(piece, Sinks.EmitFailureHandler.FAIL_FAST);
      return;
    }
    boolean full = start.size() >= LONGEST;
    byte[] octets = new byte[piece.readableByteCount()];
    piece.read(octets);
    DataBufferUtils.release(piece);
    start.writeBytes(octets);
    if (full) {
      begun = true;
      body.success(new Begun(this));
    } else {
      request(1);
    }
  }

  @Override
  protected void hookOnComplete() {
    if (begun) {
      rest.emitComplete(Sinks.EmitFailureHandler.FAIL_FAST);
    } else {
      body.success(start.size() == 0 ? Body.EMPTY : Body.of(start.toByteArray()));
    }
  }

  @Override
  protected void hookOnError(Throwable failure) {
    if (begun) {
      rest.emitError(new ContentException(failure), Sinks.EmitFailureHandler.FAIL_FAST);
    } else {
      body.error(failure);
    }
  }

  private Flux<DataBuffer> all() {
    return Flux.defer(
        () -> {
          sent.set(true);
          return Flux.concat(
              Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(start.toByteArray())),
              rest.asFlux().doOnRequest(this::request).doOnCancel(this::cancel));
        });
  }

  @Override
  public Context currentContext() {
    return Context.of(body.contextView());
  }

  /** Content of which the start was read. It is sent once. */
  static final class Begun implements Body {
    private final ContentStart source;

    private Begun(ContentStart source) {
      this.source = source;
    }

    Flux<DataBuffer> content() {
      return source.all();
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException(
          "Expected content of at most " + LONGEST + " bytes, since it is read before it is sent");
    }

    @Override
    public long length() {
      return source.length;
    }

    @Override
    public boolean replayable() {
      return false;
    }

    @Override
    public String readOnce() {
      return "the content, of which more than " + LONGEST + " bytes came in pieces,";
    }

    @Override
    public String toString() {
      return "more than " + LONGEST + " bytes";
    }
  }
}
