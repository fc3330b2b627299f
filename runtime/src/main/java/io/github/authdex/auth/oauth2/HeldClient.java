package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.jwt.ClientAssertion;
import io.github.authdex.auth.mtls.MtlsScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A client as the caller holds it.
 *
 * @param options say how it proves itself
 * @param credentials by role
 * @param scopes what is asked for; an assertion may repeat them
 */
record HeldClient(
    OAuth2Options options,
    Credentials credentials,
    AuthEnvironment environment,
    List<String> scopes) {
  /** Returns what a role holds, unless that is empty. */
  Optional<Secret> held(String role) {
    return credentials.find(role).filter(secret -> !secret.isEmpty());
  }

  /** Returns whether it can prove itself, and not only name itself. */
  boolean isProven() {
    boolean byOwn =
        held("clientId").isPresent()
            && method().proof().stream().allMatch(role -> held(role).isPresent());
    return byOwn || held("clientAssertion").isPresent();
  }

  /**
   * Returns the client's endpoint at {@code uri}.
   *
   * @param audience whom an assertion is for
   * @throws MissingCredentialException if the proof that the API asks for cannot be made
   */
  Endpoint endpoint(URI uri, URI audience) {
    return new Endpoint(
        uri,
        proof(audience),
        options.jsonRequest(),
        options.parameterNames(),
        environment.withExchange(exchange()));
  }

  private ClientProof proof(URI audience) {
    Optional<Supplier<Secret>> assertion = assertion(audience);
    return new ClientProof(
        method().isSecret() && assertion.isEmpty() && held("clientSecret").isPresent()
            ? method()
            : ClientAuthentication.NONE,
        options.formEncodedBasic(),
        held("clientId"),
        held("clientSecret"),
        assertion);
  }

  private Optional<Supplier<Secret>> assertion(URI audience) {
    Optional<Secret> made = held("clientAssertion");
    if (made.isPresent() && !(method().isSecret() && held("clientSecret").isPresent())) {
      return Optional.of(made::get);
    }
    boolean isPublic = !method().isAlwaysNeeded() && held("clientSecret").isEmpty();
    if (!method().isAssertion() || isPublic) {
      return Optional.empty();
    }
    requireProof(List.of("clientAssertion"));
    String id = held("clientId").orElseThrow().reveal();
    ClientAssertion assertion =
        method() == ClientAuthentication.CLIENT_SECRET_JWT
            ? ClientAssertion.bySecret(
                id, held("clientSecret").orElseThrow(), options.assertion(), environment)
            : ClientAssertion.byKey(
                id,
                new ClientAssertion.Key(
                    held("privateKey").orElseThrow(),
                    held("passphrase"),
                    held("keyId").map(Secret::reveal),
                    held("certificate")),
                options.assertion(),
                environment);
    return Optional.of(() -> assertion.make(audience, scopes));
  }

  /** A certificate that the server asks for is never left out without a word. */
  private HttpExchange exchange() {
    if (!method().isCertificate() || held("clientAssertion").isPresent()) {
      return environment.exchange();
    }
    requireProof(List.of());
    TlsSetup tls = new MtlsScheme().authenticate(this::held, environment).tls().orElseThrow();
    return environment.exchange().showing(tls);
  }

  private void requireProof(List<String> other) {
    List<String> needed = new ArrayList<>(List.of("clientId"));
    needed.addAll(method().proof());
    if (needed.stream().anyMatch(role -> held(role).isEmpty())) {
      throw new MissingCredentialException(
          "oauth2 with " + method().wireName(),
          other.isEmpty() ? List.of(needed) : List.of(needed, other));
    }
  }

  private ClientAuthentication method() {
    return options.clientAuthentication();
  }
}
