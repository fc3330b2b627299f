package io.github.authdex.apache;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** Content of an answer, which breaks the rules of HTTP without what the server sent. */
final class RuledEntity extends HttpEntityWrapper {
  private final URI uri;

  RuledEntity(HttpEntity content, URI uri) {
    super(content);
    this.uri = uri;
  }

  @Override
  public InputStream getContent() throws IOException {
    InputStream content = super.getContent();
    return content == null ? null : new Ruled(content);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try {
      super.writeTo(out);
    } catch (IOException e) {
      throw BrokenRule.untold(e, uri);
    }
  }

  private final class Ruled extends FilterInputStream {
    private Ruled(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw BrokenRule.untold(e, uri);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw BrokenRule.untold(e, uri);
      }
    }

    /** Reads the rest, so that the connection can be used again. */
    @Override
    public void close() throws IOException {
      try {
        super.close();
      } catch (IOException e) {
        throw BrokenRule.untold(e, uri);
      }
    }
  }
}
