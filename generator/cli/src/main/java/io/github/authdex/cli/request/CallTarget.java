package io.github.authdex.cli.request;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.cli.scheme.CalledApi;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Where a call goes: to the API itself, or to its lab. */
public final class CallTarget implements AutoCloseable {
  private final Optional<Lab> lab;

  private CallTarget(Optional<Lab> lab) {
    this.lab = lab;
  }

  public static CallTarget real() {
    return new CallTarget(Optional.empty());
  }

  public static CallTarget lab(CalledApi callee) throws IOException {
    return new CallTarget(
        Optional.of(
            Lab.start(callee.model(), LabOptions.STANDARD.withVariables(callee.variables()))));
  }

  /** Returns the lab's own credentials, or else those of the caller. */
  public Credentials credentials(Callable<Credentials> callers) throws Exception {
    return lab.isPresent() ? lab.get().credentials() : callers.call();
  }

  /** Returns the values of server variables that this target runs with; none but the lab's. */
  public Map<String, String> variables() {
    return lab.map(Lab::variables).orElse(Map.of());
  }

  /** Returns where {@code address} of the API lies at this target. */
  public URI move(URI address) {
    return lab.map(running -> running.endpoints().apply(address)).orElse(address);
  }

  /**
   * Returns the authentication of a caller who shows nothing, and trusts the lab's authority where
   * the lab speaks TLS.
   */
  public Authentication trust() {
    return lab.map(Lab::anonymous).orElse(Authentication.NONE);
  }

  /** Returns what signers need to work against this target, below {@code server}. */
  public AuthEnvironment environment(URI server) {
    AuthEnvironment environment = AuthEnvironment.of(server).withEndpoints(this::move);
    return lab.map(running -> environment.withExchange(running.authEnvironment().exchange()))
        .orElse(environment);
  }

  @Override
  public void close() {
    lab.ifPresent(Lab::close);
  }
}
