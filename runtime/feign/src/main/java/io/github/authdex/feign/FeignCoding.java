package io.github.authdex.feign;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How content is compressed (RFC 9110 §8.4.1). Whoever sends for Feign does it where a request says
 * so, and it must be done before the content is signed.
 */
enum FeignCoding {
  /** As it is. */
  NONE {
    @Override
    InputStream decoder(InputStream in) {
      return in;
    }

    @Override
    OutputStream coder(OutputStream out) {
      return out;
    }
  },
  GZIP {
    @Override
    InputStream decoder(InputStream in) throws IOException {
      return new GZIPInputStream(in);
    }

    @Override
    OutputStream coder(OutputStream out) throws IOException {
      return new GZIPOutputStream(out);
    }
  },
  DEFLATE {
    @Override
    InputStream decoder(InputStream in) {
      return new InflaterInputStream(in);
    }

    @Override
    OutputStream coder(OutputStream out) {
      return new DeflaterOutputStream(out);
    }
  };

  abstract InputStream decoder(InputStream in) throws IOException;

  abstract OutputStream coder(OutputStream out) throws IOException;

  /** Returns what the Content-Encoding of {@code headers} says, as far as it is known here. */
  static FeignCoding of(Map<String, Collection<String>> headers) {
    return headers.entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase("Content-Encoding"))
        .flatMap(field -> field.getValue().stream())
        .flatMap(value -> Arrays.stream(values()).filter(one -> one.isNamed(value.strip())))
        .findFirst()
        .orElse(NONE); // Or another, whose content comes and goes as it is.
  }

  private boolean isNamed(String name) {
    return this != NONE && name().equalsIgnoreCase(name);
  }

  /** Returns whether the length that is told is that of the content when it is read. */
  boolean keepsLength() {
    return this == NONE;
  }

  byte[] coded(byte[] content) {
    if (this == NONE) {
      return content;
    }
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (OutputStream out = coder(coded)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail.
    }
    return coded.toByteArray();
  }

  /** Returns {@code content} decoded, of which nothing is read before somebody reads. */
  InputStream decoded(InputStream content) {
    return this == NONE ? content : new Decoded(content);
  }

  private final class Decoded extends FilterInputStream {
    private boolean begun;

    private Decoded(InputStream content) {
      super(content);
    }

    private void begin() throws IOException {
      if (!begun) {
        begun = true;
        in = decoder(in);
      }
    }

    @Override
    public int read() throws IOException {
      begin();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      begin();
      return super.read(bytes, offset, length);
    }

    @Override
    public long skip(long count) throws IOException {
      begin();
      return super.skip(count);
    }
  }
}
