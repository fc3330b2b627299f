package io.github.authdex.auth.signature;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One part of what is signed. Programs do not implement it: its kinds are those below, and later
 * versions may add some.
 */
public sealed interface SignaturePart {
  /** Returns the names of the credentials that are signed here. */
  default Stream<String> credentials() {
    return Stream.empty();
  }

  /** A piece of the request as it is sent. */
  enum Piece implements SignaturePart {
    /** Upper case. */
    METHOD,
    /** Without the query, as it is encoded. */
    PATH,
    /** Without the question mark, as it is encoded. */
    QUERY,
    /** Each parameter, decoded and sorted, behind a line feed as name:value (Azure Storage). */
    QUERY_LINES,
    /** Those of the query and of a form, encoded as RFC 3986 says, sorted, joined by ampersands. */
    PARAMETERS,
    /** Path, and the query behind its question mark. */
    TARGET,
    URL,
    HOST,
    BODY,
    TIMESTAMP,
    /** The day of the timestamp in UTC, as 2026-11-24. */
    DATE,
    /** The day of the timestamp in UTC, as 20261124. */
    DAY,
    NONCE
  }

  /** Fixed text. */
  record Text(String text) implements SignaturePart {}

  /** A credential or a variable of the server, by its name. */
  record Credential(String credential) implements SignaturePart {
    @Override
    public Stream<String> credentials() {
      return Stream.of(credential);
    }
  }

  /**
   * The path behind the beginning that the provider does not sign; all of a path that begins
   * otherwise.
   *
   * @param beginning such as {@code /rest}
   */
  record PathBelow(String beginning) implements SignaturePart {
    public PathBelow {
      Objects.requireNonNull(beginning, "beginning");
    }
  }

  /**
   * The value of a header; empty if the request has none. Content-Length is that of the body, empty
   * without one.
   */
  record HeaderValue(String header) implements SignaturePart {}

  /**
   * All headers whose names begin alike, sorted, each as name:value with a line feed behind it.
   *
   * @param prefix in lower case, such as {@code x-ms-}
   */
  record HeaderLines(String prefix) implements SignaturePart {}

  /**
   * The parameters of the query and of a form, decoded and sorted by name, then by value.
   *
   * @param sign what stands between a name and its value, mostly nothing or {@code =}
   * @param join what stands between two of them
   * @param except the names of those that are not signed
   */
  record Pairs(String sign, String join, List<String> except) implements SignaturePart {
    public Pairs {
      Objects.requireNonNull(sign, "sign");
      Objects.requireNonNull(join, "join");
      except = List.copyOf(except);
    }
  }

  /**
   * A digest of further parts.
   *
   * @param hash the digest, such as {@code SHA-256}
   * @param encoding {@code raw}, {@code hex}, {@code HEX} or {@code base64}
   * @param of what is hashed, in order
   */
  record Hash(String hash, String encoding, List<SignaturePart> of) implements SignaturePart {
    public Hash {
      of = List.copyOf(of);
    }

    @Override
    public Stream<String> credentials() {
      return of.stream().flatMap(SignaturePart::credentials);
    }
  }
}
