package io.github.authdex.auth.session;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Template;
import io.github.authdex.auth.UnsupportedSchemeException;
import java.util.LinkedHashSet;
import java.util.List;
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
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    throw new UnsupportedSchemeException(kind());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.session(this);
  }
}
