package io.github.authdex.auth;

import java.util.Objects;
import java.util.Optional;

/**
 * Where the value of a server variable comes from if the caller gives none.
 *
 * @param token where the answer that brings a token tells it, as a JSON pointer (RFC 6901)
 * @param wholeUrl whether a URL of the server stands there, with the value in it, and not the value
 *     alone
 */
public record VariableSource(Optional<String> token, boolean wholeUrl) {
  public VariableSource {
    Objects.requireNonNull(token, "token");
  }

  /** Returns who tells the value and where, as a sentence without an end; "it" is the value. */
  public String words() {
    return token
        .map(pointer -> "the answer that brings a token tells it at " + pointer)
        .orElse("nobody tells it");
  }

  /** Returns a builder of a source that tells nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects where the value stands. */
  public static final class Builder {
    private Optional<String> token = Optional.empty();
    private boolean wholeUrl = false;

    private Builder() {}

    /** Sets where the answer that brings a token tells it, as a JSON pointer. */
    public Builder token(String pointer) {
      token = Optional.of(pointer);
      return this;
    }

    /** Sets whether a URL of the server stands there, with the value in it. */
    public Builder wholeUrl(boolean wholeUrl) {
      this.wholeUrl = wholeUrl;
      return this;
    }

    /** Returns what was collected. */
    public VariableSource build() {
      return new VariableSource(token, wholeUrl);
    }
  }
}
