package io.github.authdex.apache;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** Our content for HttpClient. Its type and its coding stand among the headers. */
final class SentEntity extends AbstractHttpEntity {
  private final Body body;

  SentEntity(Body body) {
    super((String) null, null);
    this.body = body;
  }

  @Override
  public InputStream getContent() throws IOException {
    return body.open();
  }

  @Override
  public long getContentLength() {
    return body.length();
  }

  @Override
  public boolean isRepeatable() {
    return body.replayable();
  }

  @Override
  public boolean isStreaming() {
    return !body.replayable();
  }

  @Override
  public void close() {}
}
