package io.github.authdex.okhttp;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** Our content for OkHttp. Its type stands among the headers. */
final class SentBody extends RequestBody {
  private final Body body;

  SentBody(Body body) {
    this.body = body;
  }

  @Override
  public MediaType contentType() {
    return null;
  }

  @Override
  public long contentLength() {
    return body.length();
  }

  @Override
  public boolean isOneShot() {
    return !body.replayable();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (Source content = Okio.source(body.open())) {
      sink.writeAll(content);
    }
  }
}
