package io.github.authdex.okhttp;

import io.github.authdex.auth.message.Origin;
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
  private AnswerFault() {}

  /** Returns what says which rule the answer of {@code uri} broke, and nothing of the answer. */
  static ProtocolException untold(ProtocolException e, URI uri) {
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
            } catch (ProtocolException e) {
              throw untold(e, uri);
            }
          }
        };
    return ResponseBody.create(Okio.buffer(source), content.contentType(), content.contentLength());
  }
}
