package io.github.authdex.auth.signature;

import io.github.authdex.auth.Placement;
import java.util.Objects;
import java.util.Optional;

/**
 * A time or nonce that is signed and mostly also sent.
 *
 * @param form for a time its unit: {@code seconds}, {@code milliseconds}, {@code microseconds},
 *     {@code nanoseconds}, {@code iso8601} without or {@code iso8601_milliseconds} with them, or
 *     {@code rfc1123}; for a nonce {@code random}, {@code counter} or {@code uuid}
 * @param in where it travels, if it is sent
 * @param name the header, parameter or field, empty if it is not sent
 */
public record SignatureStamp(String form, Optional<Placement> in, String name) {
  public SignatureStamp {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
  }

  /** Returns what is signed in {@code form} and not sent. */
  public static SignatureStamp of(String form) {
    return new SignatureStamp(form, Optional.empty(), "");
  }
}
