package io.github.authdex.auth.oauth2;

import java.util.Objects;
import java.util.Optional;

/**
 * What an API's documentation says of the life of tokens; each is empty where nothing is known.
 *
 * @param accessSeconds how long an access token lives, if its answer does not say
 * @param refreshSeconds how long a refresh token can be used after it was issued
 * @param rotates whether a refresh token works once, and its answer brings the next
 */
public record TokenTerms(
    Optional<Integer> accessSeconds, Optional<Integer> refreshSeconds, Optional<Boolean> rotates) {
  /** Nothing is known. */
  public static final TokenTerms UNKNOWN = builder().build();

  public TokenTerms {
    Objects.requireNonNull(accessSeconds, "accessSeconds");
    Objects.requireNonNull(refreshSeconds, "refreshSeconds");
    Objects.requireNonNull(rotates, "rotates");
  }

  /** Returns a builder of terms of which nothing is known but what is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known. */
  public static final class Builder {
    private Optional<Integer> accessSeconds = Optional.empty();
    private Optional<Integer> refreshSeconds = Optional.empty();
    private Optional<Boolean> rotates = Optional.empty();

    private Builder() {}

    /** Sets how long an access token lives, if its answer does not say. */
    public Builder accessSeconds(int accessSeconds) {
      this.accessSeconds = Optional.of(accessSeconds);
      return this;
    }

    /** Sets how long a refresh token can be used after it was issued. */
    public Builder refreshSeconds(int refreshSeconds) {
      this.refreshSeconds = Optional.of(refreshSeconds);
      return this;
    }

    /** Sets whether a refresh token works once, and its answer brings the next. */
    public Builder rotates(boolean rotates) {
      this.rotates = Optional.of(rotates);
      return this;
    }

    /** Returns what was collected. */
    public TokenTerms build() {
      return new TokenTerms(accessSeconds, refreshSeconds, rotates);
    }
  }
}
