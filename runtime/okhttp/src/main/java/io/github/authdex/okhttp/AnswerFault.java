package io.github.authdex.okhttp;

import io.github.authdex.auth.message.Origin;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;

/**
 * Answers that break the rules of HTTP. OkHttp tells what it cannot read, in which a server may
 * repeat what we sent.
 */
final class AnswerFault {
  /** What is in front of the octets that were read, in hexadecimal. */
  private static final String CONTENT = "content=";

  private AnswerFault() {}

  /**
   * Returns what says which rule the answer of {@code uri} broke, or that it ended in the middle of
   * a line, and nothing of the answer; {@code e} itself if that tells nothing of it.
   */
  static IOException untold(IOException e, URI uri) {
    if (e instanceof ProtocolException) {
      return broken(e, uri);
    }
    for (Throwable link = e; link != null; link = link.getCause()) {
      if (link instanceof EOFException && String.valueOf(link.getMessage()).contains(CONTENT)) {
        return new EOFException("The answer of " + Origin.of(uri) + " ended too soon");
      }
    }
    return e;
  }

  private static ProtocolException broken(IOException e, URI uri) {
    String rule = String.valueOf(e.getMessage()).split("[\":]| but was ", 2)[0].strip();
    return new ProtocolException(
        "Expected an answer by the rules of HTTP from " + Origin.of(uri) + ": " + rule);
  }

  /** Returns {@code content}, of which the rest is read after the answer was given. */
  static ResponseBody guarded(ResponseBody content, URI uri) {
    ForwardingSource source =
        new ForwardingSource(content.source()) {
          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            try {
              return super.read(sink, byteCount);
            } catch (IOException e) {
              throw untold(e, uri);
            }
          }
        };
    return ResponseBody.create(Okio.buffer(source), content.contentType(), content.contentLength());
  }
}
