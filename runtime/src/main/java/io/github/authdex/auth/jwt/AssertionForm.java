package io.github.authdex.auth.jwt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an authorization server asks of a JWT by which a client proves itself (RFC 7523 §3).
 *
 * @param algorithms those that it takes, of which the first that the key can sign by is used; empty
 *     to go by the key
 * @param audience whom the JWT is for, a template; empty for the token endpoint
 * @param content what it says besides iss, sub, aud, jti, iat and exp; asked scopes take the place
 *     of a {@code scope} there
 * @param thumbprints what its header calls the certificate by: {@code x5t}, {@code x5t#S256} (RFC
 *     7515 §4.1.7)
 * @param lifetimeSeconds from iat to exp
 */
public record AssertionForm(
    List<String> algorithms,
    Optional<String> audience,
    JwtContent content,
    List<String> thumbprints,
    int lifetimeSeconds) {
  private static final List<String> THUMBPRINTS = List.of("x5t", "x5t#S256");

  /** Two minutes, for the token endpoint, by whatever the key signs. */
  public static final AssertionForm STANDARD = builder().build();

  public AssertionForm {
    algorithms = List.copyOf(algorithms);
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(content, "content");
    thumbprints = List.copyOf(thumbprints);
  }

  /** Returns all templates. */
  public Stream<String> templates() {
    return Stream.concat(audience.stream(), content.templates());
  }

  /** Returns this form for {@code audience}, a template. */
  public AssertionForm withAudience(String audience) {
    return new AssertionForm(
        algorithms, Optional.of(audience), content, thumbprints, lifetimeSeconds);
  }

  /** Returns a builder of a form that is {@link #STANDARD} but for what is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private List<String> algorithms = List.of();
    private Optional<String> audience = Optional.empty();
    private JwtContent content = JwtContent.NONE;
    private List<String> thumbprints = THUMBPRINTS;
    private int lifetimeSeconds = 120;

    private Builder() {}

    /** Sets the algorithms that the server takes, the preferred one first. */
    public Builder algorithms(List<String> algorithms) {
      this.algorithms = algorithms;
      return this;
    }

    /** Sets whom the JWT is for, a template. */
    public Builder audience(String audience) {
      this.audience = Optional.of(audience);
      return this;
    }

    /** Sets what it says besides the claims that all have. */
    public Builder content(JwtContent content) {
      this.content = content;
      return this;
    }

    /** Sets what its header calls the certificate by. */
    public Builder thumbprints(List<String> thumbprints) {
      this.thumbprints = thumbprints;
      return this;
    }

    /** Sets how many seconds lie between iat and exp. */
    public Builder lifetimeSeconds(int lifetimeSeconds) {
      this.lifetimeSeconds = lifetimeSeconds;
      return this;
    }

    /** Returns what was collected. */
    public AssertionForm build() {
      return new AssertionForm(algorithms, audience, content, thumbprints, lifetimeSeconds);
    }
  }
}
