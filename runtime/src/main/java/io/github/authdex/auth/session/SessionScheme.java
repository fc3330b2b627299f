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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Log in with one request, or two, and carry what it returns.
 *
 * @param login the request that logs in
 * @param token the token in the answer
 * @param cookies whether the answer's cookies carry the session
 * @param lifetimeSeconds how long a session lives where the answer does not say
 * @param also further values of the answer that travel beside the token, such as one against forged
 *     requests
 * @param variables names in the log-in that stand for variables of the server rather than
 *     credentials
 */
public record SessionScheme(
    SessionLogin login,
    Optional<SessionToken> token,
    boolean cookies,
    Optional<Integer> lifetimeSeconds,
    List<SessionToken> also,
    List<String> variables)
    implements AuthScheme {
  public SessionScheme {
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(lifetimeSeconds, "lifetimeSeconds");
    also = List.copyOf(also);
    variables = List.copyOf(variables);
  }

  /** Makes one that carries one token, cookies or both. */
  public SessionScheme(
      SessionLogin login,
      Optional<SessionToken> token,
      boolean cookies,
      Optional<Integer> lifetimeSeconds) {
    this(login, token, cookies, lifetimeSeconds, List.of(), List.of());
  }

  /** Returns all values of the answer that travel, the token first. */
  public List<SessionToken> tokens() {
    return Stream.concat(token.stream(), also.stream()).toList();
  }

  @Override
  public String kind() {
    return "session";
  }

  @Override
  public List<CredentialRole> roles() {
    Set<String> names = new LinkedHashSet<>();
    for (SessionLogin step : login.steps()) {
      step.templates().stream().skip(1).forEach(text -> names.addAll(Template.names(text)));
    }
    tokens().forEach(one -> names.addAll(Template.names(one.value())));
    variables.forEach(names::remove);
    return names.stream().map(CredentialRole::secret).toList();
  }

  @Override
  public List<WirePlace> places() {
    List<WirePlace> places = new ArrayList<>();
    tokens().forEach(value -> places.add(new WirePlace(value.in(), value.name())));
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
    List<String> templates = new ArrayList<>();
    login.steps().forEach(step -> templates.addAll(step.templates()));
    tokens().forEach(one -> templates.add(one.value()));
    return List.of(Way.only(roles(), templates));
  }

  @Override
  public List<SchemeEndpoint> endpoints() {
    return login.steps().stream()
        .map(step -> new SchemeEndpoint(SchemeEndpoint.Use.LOGIN, step.url()))
        .toList();
  }

  @Override
  public Issued issued() {
    Optional<String> field = token.filter(one -> !one.fromHeader()).map(SessionScheme::pointer);
    List<String> headers =
        tokens().stream().filter(SessionToken::fromHeader).map(SessionToken::field).toList();
    Stream<String> others =
        also.stream().filter(one -> !one.fromHeader()).map(SessionScheme::pointer);
    List<SessionLogin> steps = login.steps();
    boolean xml = isXml(steps.get(steps.size() - 1));
    return new Issued(field, Optional.empty(), headers, cookies, others.toList(), xml);
  }

  @Override
  public List<Issued> answers() {
    List<SessionLogin> steps = login.steps();
    return IntStream.range(0, steps.size())
        .mapToObj(i -> i < steps.size() - 1 ? taken(steps.get(i)) : issued())
        .toList();
  }

  private static Issued taken(SessionLogin step) {
    return new Issued(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        List.copyOf(step.take().values()),
        isXml(step));
  }

  private static boolean isXml(SessionLogin step) {
    return step.answer().equals("xml");
  }

  private static String pointer(SessionToken token) {
    return token.format().equals("text") ? "" : token.field();
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    Credentials values =
        name ->
            credentials
                .find(name)
                .or(() -> environment.variables().find(name))
                .map(value -> OneLine.of(name, value));
    AuthEnvironment known = environment.withVariables(values);
    List<LoginStep> steps =
        login.steps().stream()
            .map(step -> new LoginStep(step, known.endpoint(step.url()), values))
            .toList();
    roles().forEach(role -> values.require(role.name()));
    TokenKeeper keeper =
        new TokenKeeper(
            key(steps, values, environment.tokens().isShared()),
            new LoginIssuer(this, steps, values, environment),
            environment);
    SessionSigner signer = new SessionSigner(this, keeper, environment.clock());
    return new Authentication(List.of(signer), List.of(signer), Optional.empty());
  }

  /** Returns what a session is kept under: another user makes another. */
  private AccessKey key(List<LoginStep> steps, Credentials values, boolean shared) {
    Map<String, Secret> content = new LinkedHashMap<>();
    for (LoginStep step : steps) {
      String place = content.isEmpty() ? "" : step.endpoint() + " ";
      step.known().forEach((name, value) -> content.put(place + name, value));
    }
    tokens().stream()
        .filter(one -> !one.value().isEmpty())
        .forEach(
            one ->
                content.put(
                    "value " + one.name(), Secret.of(Template.expand(one.value(), values))));
    String endpoint = steps.get(0).endpoint().toString();
    String print = Fingerprint.of(content, endpoint, shared);
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
    private List<SessionToken> also = List.of();
    private List<String> variables = List.of();

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

    /** Sets further values of the answer that travel beside the token. */
    public Builder also(List<SessionToken> also) {
      this.also = also;
      return this;
    }

    /** Sets the names that stand for variables of the server rather than credentials. */
    public Builder variables(List<String> variables) {
      this.variables = variables;
      return this;
    }

    /** Returns what was collected. */
    public SessionScheme build() {
      return new SessionScheme(login, token, cookies, lifetimeSeconds, also, variables);
    }
  }
}
