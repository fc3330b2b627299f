package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.message.Headers;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** A checksum of the content that follows the body in a trailer field. */
enum TrailerChecksum {
  CRC32(4) {
    @Override
    Running start() {
      return Running.of(new CRC32());
    }
  },
  CRC32C(4) {
    @Override
    Running start() {
      return Running.of(new CRC32C());
    }
  },
  SHA1(20) {
    @Override
    Running start() {
      return Running.of(Crypto.digest("SHA-1"));
    }
  },
  SHA256(32) {
    @Override
    Running start() {
      return Running.of(Crypto.digest("SHA-256"));
    }
  };

  private static final String PREFIX = "x-amz-checksum-";
  private final int length;

  TrailerChecksum(int length) {
    this.length = length;
  }

  /**
   * Returns the checksum that the X-Amz-Trailer field announces.
   *
   * @throws IllegalArgumentException if it announces something else
   */
  static Optional<TrailerChecksum> announcedBy(Headers headers) {
    return headers.first("X-Amz-Trailer").map(TrailerChecksum::named);
  }

  private static TrailerChecksum named(String field) {
    for (TrailerChecksum checksum : values()) {
      if (field.strip().equalsIgnoreCase(checksum.fieldName())) {
        return checksum;
      }
    }
    throw new IllegalArgumentException(
        "Expected x-amz-checksum-crc32, -crc32c, -sha1 or -sha256 in X-Amz-Trailer but was \""
            + field
            + "\"");
  }

  /** Returns a new calculation. */
  abstract Running start();

  /** Returns the trailer field that holds {@code value}. */
  String field(String value) {
    return fieldName() + ":" + value;
  }

  /** Returns text as long as a value. */
  String placeholder() {
    return Base64.getEncoder().encodeToString(new byte[length]);
  }

  String fieldName() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  /** A calculation under way; it belongs to one reading of a body. */
  interface Running {
    void update(byte[] content);

    /** Returns the checksum in Base64. */
    String value();

    static Running of(Checksum checksum) {
      return new Running() {
        @Override
        public void update(byte[] content) {
          checksum.update(content);
        }

        @Override
        public String value() {
          byte[] big = ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array();
          return Base64.getEncoder().encodeToString(big);
        }
      };
    }

    static Running of(MessageDigest digest) {
      return new Running() {
        @Override
        public void update(byte[] content) {
          digest.update(content);
        }

        @Override
        public String value() {
          return Base64.getEncoder().encodeToString(digest.digest());
        }
      };
    }
  }
}
