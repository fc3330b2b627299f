package io.github.authdex.auth.jwt;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Issued;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JWT (RFC 7519) that the caller signs: sent as it is, or exchanged for an access token.
 *
 * @param algorithm the JWS algorithm (RFC 7518)
 * @param keyEncoding how the credential writes the key
 * @param content what it says besides iat and exp
 * @param lifetimeSeconds from iat to exp
 * @param backdateSeconds how far iat lies in the past
 * @param exchange what turns the JWT into an access token
 * @param in where the token travels
 * @param name the header or parameter
 * @param prefix what stands in front of the token, with its space
 */
public record JwtScheme(
    String algorithm,
    KeyEncoding keyEncoding,
    JwtContent content,
    int lifetimeSeconds,
    int backdateSeconds,
    Optional<JwtExchange> exchange,
    Placement in,
    String name,
    String prefix)
    implements AuthScheme {
  public JwtScheme {
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(keyEncoding, "keyEncoding");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(exchange, "exchange");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(prefix, "prefix");
  }

  @Override
  public String kind() {
    return "jwt";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(
        CredentialRole.open("keyId").orAbsent(),
        CredentialRole.secret("key"),
        CredentialRole.secret("passphrase").orAbsent());
  }

  @Override
  public List<WirePlace> places() {
    return List.of(new WirePlace(in, name));
  }

  @Override
  public List<Way> ways() {
    List<String> templates = new ArrayList<>(content.templates().toList());
    exchange.ifPresent(one -> templates.addAll(one.templates()));
    return List.of(Way.only(roles(), templates));
  }

  @Override
  public List<SchemeEndpoint> endpoints() {
    return exchange.stream()
        .map(one -> new SchemeEndpoint(SchemeEndpoint.Use.TOKEN, one.url()))
        .toList();
  }

  @Override
  public Issued issued() {
    return exchange.map(one -> Issued.inContent(one.tokenField())).orElse(Issued.NOTHING);
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return authenticate(credentials, environment, List.of());
  }

  /**
   * {@inheritDoc}
   *
   * <p>What is asked for goes into the scope claim if the scheme has one, else beside the JWT.
   */
  @Override
  public Authentication authenticate(
      Credentials credentials, AuthEnvironment environment, List<String> scopes) {
    return Authentication.of(new JwtAssembly(this, credentials, environment, scopes).signer());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.jwt(this);
  }

  /**
   * Returns a builder of a JWT that lives five minutes and travels as a Bearer token.
   *
   * @param algorithm the JWS algorithm (RFC 7518)
   */
  public static Builder builder(String algorithm) {
    return new Builder(algorithm);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String algorithm;
    private KeyEncoding keyEncoding;
    private JwtContent content = JwtContent.ofClaims(Map.of());
    private int lifetimeSeconds = 300;
    private int backdateSeconds = 0;
    private Optional<JwtExchange> exchange = Optional.empty();
    private Placement in = Placement.HEADER;
    private String name = "Authorization";
    private String prefix = "Bearer ";

    private Builder(String algorithm) {
      this.algorithm = algorithm;
      this.keyEncoding = algorithm.startsWith("HS") ? KeyEncoding.TEXT : KeyEncoding.PEM;
    }

    /** Sets how the credential writes the key. */
    public Builder keyEncoding(KeyEncoding keyEncoding) {
      this.keyEncoding = keyEncoding;
      return this;
    }

    /** Sets what it says besides iat and exp. */
    public Builder content(JwtContent content) {
      this.content = content;
      return this;
    }

    /** Sets how many seconds lie between iat and exp. */
    public Builder lifetimeSeconds(int lifetimeSeconds) {
      this.lifetimeSeconds = lifetimeSeconds;
      return this;
    }

    /** Sets how many seconds iat lies in the past. */
    public Builder backdateSeconds(int backdateSeconds) {
      this.backdateSeconds = backdateSeconds;
      return this;
    }

    /** Sets what turns the JWT into an access token. */
    public Builder exchange(JwtExchange exchange) {
      this.exchange = Optional.of(exchange);
      return this;
    }

    /** Sets where the token travels. */
    public Builder in(Placement in) {
      this.in = in;
      return this;
    }

    /** Sets the header or parameter. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets what stands in front of the token, with its space. */
    public Builder prefix(String prefix) {
      this.prefix = prefix;
      return this;
    }

    /** Returns what was collected. */
    public JwtScheme build() {
      return new JwtScheme(
          algorithm,
          keyEncoding,
          content,
          lifetimeSeconds,
          backdateSeconds,
          exchange,
          in,
          name,
          prefix);
    }
  }
}
