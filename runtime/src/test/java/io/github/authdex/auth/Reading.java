package io.github.authdex.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Publisher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the JDK's ways to read content, and the text that came.
 *
 * @param <T> what the JDK makes of the content
 */
public record Reading<T>(String name, BodyHandler<T> handler, Text<T> text) {
  /** Reads what the JDK made of the content. */
  @FunctionalInterface
  public interface Text<T> {
    /** Returns it. */
    String of(T body) throws Exception;
  }

  /** Sends. */
  @FunctionalInterface
  public interface Sending {
    /** Returns the response, its content read by {@code handler}. */
    <R> HttpResponse<R> send(BodyHandler<R> handler) throws Exception;
  }

  /** Returns the status and the content that {@code sending} brings. */
  public String of(Sending sending) throws Exception {
    HttpResponse<T> response = sending.send(handler);
    return response.statusCode() + " " + text.of(response.body());
  }

  /** Returns what the reading makes of content that arrives as {@code content}. */
  public String expected(String content) {
    return switch (name) {
      case "discarding" -> "null";
      case "replacing" -> "replaced";
      default -> content;
    };
  }

  /** Returns all ways; those of later JDKs where they are. */
  public static List<Reading<?>> all(Path folder) {
    return Stream.of(
            new Reading<>("ofString", BodyHandlers.ofString(ISO_8859_1), text -> text),
            new Reading<>(
                "ofByteArray", BodyHandlers.ofByteArray(), bytes -> new String(bytes, ISO_8859_1)),
            new Reading<>("ofInputStream", BodyHandlers.ofInputStream(), Reading::text),
            new Reading<>("ofLines", BodyHandlers.ofLines(), Reading::joined),
            new Reading<>(
                "ofFile",
                BodyHandlers.ofFile(folder.resolve("content"), CREATE, WRITE, TRUNCATE_EXISTING),
                file -> Files.readString(file, ISO_8859_1)),
            new Reading<>("discarding", BodyHandlers.discarding(), String::valueOf),
            new Reading<>("replacing", BodyHandlers.replacing("replaced"), text -> text),
            new Reading<>(
                "buffering",
                BodyHandlers.buffering(BodyHandlers.ofString(ISO_8859_1), 4),
                text -> text),
            new Reading<>("ofPublisher", BodyHandlers.ofPublisher(), Reading::published),
            new Reading<>(
                "ofByteArrayConsumer",
                info -> {
                  Collecting all = new Collecting();
                  return BodySubscribers.mapping(
                      BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(all::add)),
                      none -> all.text());
                },
                text -> text),
            new Reading<>(
                "fromSubscriber",
                info -> BodySubscribers.fromSubscriber(new Collecting(), Collecting::text),
                text -> text),
            new Reading<>("mapping", info -> mapped(), text -> text))
        .collect(Collectors.toList());
  }

  private static BodySubscriber<String> mapped() {
    return BodySubscribers.mapping(
        BodySubscribers.ofInputStream(),
        stream -> {
          try {
            return text(stream);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String text(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readAllBytes(), ISO_8859_1);
    }
  }

  private static String joined(Stream<String> lines) throws IOException {
    try (lines) {
      return lines.collect(Collectors.joining("\n"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String published(Publisher<List<ByteBuffer>> parts) throws IOException {
    BodySubscriber<String> all = BodySubscribers.ofString(ISO_8859_1);
    parts.subscribe(all);
    try {
      return all.getBody().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  /** Asks for one part after the other and keeps a record. */
  private static final class Collecting implements Flow.Subscriber<List<ByteBuffer>> {
    private final StringBuilder text = new StringBuilder();
    private Flow.Subscription subscription;
    private int ends;

    void add(byte[] octets) {
      text.append(new String(octets, ISO_8859_1));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      parts.forEach(part -> text.append(ISO_8859_1.decode(part)));
      subscription.request(1);
    }

    @Override
    public void onError(Throwable error) {
      ends++;
    }

    @Override
    public void onComplete() {
      ends++;
    }

    String text() {
      return ends <= 1 ? text.toString() : "ended " + ends + " times";
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
