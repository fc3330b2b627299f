package io.github.authdex.auth.session;

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
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.internal.crypto.Fingerprint;
import io.github.authdex.auth.internal.text.OneLine;
import io.github.authdex.auth.internal.token.TokenKeeper;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.ChainKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Log in with one request and carry what it returns.
 *
 * @param login the request that logs in
 * @param token the token in the answer
 * @param cookies whether the answer's cookies carry the session
 * @param lifetimeSeconds how long a session lives where the answer does not say
 */
public record SessionScheme(
    SessionLogin login,
    Optional<SessionToken> token,
    boolean cookies,
    Optional<Integer> lifetimeSeconds)
    implements AuthScheme {
  public SessionScheme {
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(lifetimeSeconds, "lifetimeSeconds");
  }

  @Override
  public String kind() {
    return "session";
  }

  @Override
  public List<CredentialRole> roles() {
    Set<String> names = new LinkedHashSet<>();
    login.fields().values().forEach(value -> names.addAll(Template.names(value)));
    login.headers().values().forEach(value -> names.addAll(Template.names(value)));
    return names.stream().map(CredentialRole::secret).toList();
  }

  @Override
  public List<WirePlace> places() {
    List<WirePlace> places = new ArrayList<>();
    token.ifPresent(value -> places.add(new WirePlace(value.in(), value.name())));
    if (cookies) {
      places.add(new WirePlace(Placement.COOKIE, ""));
    }
    return places;
  }

  @Override
  public String prefix() {
    return token.map(SessionToken::prefix).orElse("");
  }

  @Override
  public List<Way> ways() {
    List<String> templates = new ArrayList<>(List.of(login.url()));
    templates.addAll(login.fields().values());
    templates.addAll(login.headers().values());
    return List.of(Way.only(roles(), templates));
  }

  @Override
  public List<SchemeEndpoint> endpoints() {
    return List.of(new SchemeEndpoint(SchemeEndpoint.Use.LOGIN, login.url()));
  }

  @Override
  public Issued issued() {
    Optional<String> field = token.filter(one -> !one.fromHeader()).map(SessionToken::field);
    List<String> headers =
        token.filter(SessionToken::fromHeader).map(SessionToken::field).stream().toList();
    return new Issued(field, Optional.empty(), headers, cookies);
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    Credentials values =
        name ->
            credentials
                .find(name)
                .or(() -> environment.variables().find(name))
                .map(value -> OneLine.of(name, value));
    URI endpoint = environment.withVariables(values).endpoint(login.url());
    LoginRequest request =
        new LoginRequest(
            login, endpoint, filled(login.fields(), values), filled(login.headers(), values));
    TokenKeeper keeper =
        new TokenKeeper(
            key(request),
            new LoginIssuer(this, request, environment),
            environment.tokens(),
            environment.clock());
    SessionSigner signer = new SessionSigner(this, keeper, environment.clock());
    return new Authentication(List.of(signer), List.of(signer), Optional.empty());
  }

  private static Map<String, Secret> filled(Map<String, String> templates, Credentials values) {
    Map<String, Secret> filled = new LinkedHashMap<>();
    templates.forEach(
        (name, template) -> filled.put(name, Secret.of(Template.expand(template, values))));
    return filled;
  }

  /** Returns what a session is kept under: another user makes another. */
  private static AccessKey key(LoginRequest request) {
    Map<String, Secret> content = new LinkedHashMap<>(request.fields());
    request.headers().forEach((name, value) -> content.put("header " + name, value));
    String endpoint = request.endpoint().toString();
    String print = Fingerprint.of(content, endpoint);
    return ChainKey.of(endpoint, "", "session", List.of("fingerprint=" + print)).access(List.of());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.session(this);
  }

  /**
   * Returns a builder of a log-in whose answer is not carried yet.
   *
   * @param login the request that logs in
   */
  public static Builder builder(SessionLogin login) {
    return new Builder(login);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final SessionLogin login;
    private Optional<SessionToken> token = Optional.empty();
    private boolean cookies = false;
    private Optional<Integer> lifetimeSeconds = Optional.empty();

    private Builder(SessionLogin login) {
      this.login = login;
    }

    /** Sets the token in the answer. */
    public Builder token(SessionToken token) {
      this.token = Optional.of(token);
      return this;
    }

    /** Sets whether the answer's cookies carry the session. */
    public Builder cookies(boolean cookies) {
      this.cookies = cookies;
      return this;
    }

    /** Sets how long a session lives where the answer does not say. */
    public Builder lifetimeSeconds(int lifetimeSeconds) {
      this.lifetimeSeconds = Optional.of(lifetimeSeconds);
      return this;
    }

    /** Returns what was collected. */
    public SessionScheme build() {
      return new SessionScheme(login, token, cookies, lifetimeSeconds);
    }
  }
}
