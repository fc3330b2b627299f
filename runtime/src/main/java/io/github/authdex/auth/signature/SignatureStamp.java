package io.github.authdex.auth.signature;

import io.github.authdex.auth.Placement;
import java.util.Objects;
import java.util.Optional;

/**
 * A time or nonce that is signed and mostly also sent.
 *
 * @param form for a time its unit: {@code seconds}, {@code milliseconds}, {@code microseconds},
 *     {@code nanoseconds}, {@code iso8601} without or {@code iso8601_milliseconds} with them,
 *     {@code iso8601_basic} without hyphens and colons, or {@code rfc1123}; for a nonce {@code
 *     random}, {@code counter} or {@code uuid}
 * @param in where it travels, if it is sent
 * @param name the header, parameter or field, empty if it is not sent
 * @param offsetSeconds how far a time lies ahead of the clock, for APIs that want to know until
 *     when a request is good
 */
public record SignatureStamp(String form, Optional<Placement> in, String name, int offsetSeconds) {
  public SignatureStamp {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
  }

  /** Makes a nonce, or a time that is the clock's. */
  public SignatureStamp(String form, Optional<Placement> in, String name) {
    this(form, in, name, 0);
  }

  /** Returns what is signed in {@code form} and not sent. */
  public static SignatureStamp of(String form) {
    return new SignatureStamp(form, Optional.empty(), "");
  }

  /** Returns a builder of what is signed in {@code form} and not sent yet. */
  public static Builder builder(String form) {
    return new Builder(form);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String form;
    private Optional<Placement> in = Optional.empty();
    private String name = "";
    private int offsetSeconds = 0;

    private Builder(String form) {
      this.form = form;
    }

    /** Sets where it travels. */
    public Builder in(Placement in) {
      this.in = Optional.of(in);
      return this;
    }

    /** Sets the header, parameter or field. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets how far a time lies ahead of the clock. */
    public Builder offsetSeconds(int offsetSeconds) {
      this.offsetSeconds = offsetSeconds;
      return this;
    }

    /** Returns what was collected. */
    public SignatureStamp build() {
      return new SignatureStamp(form, in, name, offsetSeconds);
    }
  }
}
