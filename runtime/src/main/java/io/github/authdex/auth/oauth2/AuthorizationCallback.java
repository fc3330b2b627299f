package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.PercentEncoding;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of an authorization request when its answer comes back (RFC 6749 §4.1.2, RFC 9207).
 * A program forgets it at the first answer, whether that was good or not, so that a state counts
 * once.
 *
 * @param state as it was sent
 * @param issuer the authorization server's identifier, if it is known
 * @param issuerRequired whether the server promises to name itself (the metadata {@code
 *     authorization_response_iss_parameter_supported})
 * @param names what this API calls the parameters
 */
public record AuthorizationCallback(
    String state, Optional<String> issuer, boolean issuerRequired, AuthorizationNames names) {
  private static final int LONGEST = 16 << 10;

  public AuthorizationCallback {
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(issuer, "issuer");
    if (state.isEmpty()) {
      throw new IllegalArgumentException("Expected the state that was sent but it is empty");
    }
    if (issuerRequired && issuer.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected the issuer to compare with where the server names itself (RFC 9207 §2.4)");
    }
  }

  /** Makes the callback of an API that calls the parameters as the standard does. */
  public AuthorizationCallback(String state, Optional<String> issuer, boolean issuerRequired) {
    this(state, issuer, issuerRequired, AuthorizationNames.STANDARD);
  }

  /**
   * Returns whether {@code query} is an answer to the request, good or not: whether it has the
   * state. Nothing else of it is checked.
   *
   * @param query of a URL that somebody came with, as it is there, without question mark
   */
  public boolean isAnswer(String query) {
    return query.length() <= LONGEST
        && Stream.of(query.split("&", -1))
            .map(parameter -> parameter.split("=", 2))
            .filter(parts -> parts.length == 2)
            .filter(parts -> PercentEncoding.decodeForm(parts[0]).equals(names.ofReturned("state")))
            .anyMatch(parts -> isEqual(state, PercentEncoding.decodeForm(parts[1])));
  }

  /**
   * Returns the code of an answer. All of its parameters are checked before the code counts, and
   * before an error does: an attacker may send either.
   *
   * @param query of the URL that the person came back with, as it is there, without question mark
   * @throws AuthorizationException if the server answers with an error
   * @throws ProtocolException if the answer is not the one to our request
   */
  public Secret code(String query) throws AuthorizationException, ProtocolException {
    String code = checked(query).getOrDefault(names.ofReturned("code"), "");
    if (code.isEmpty()) {
      throw rejected("with a code or an error (RFC 6749 §4.1.2) but it has neither");
    }
    return Secret.of(code);
  }

  /**
   * Returns what an answer tells besides, such as the tenant that the person chose, which may be a
   * variable of the server's URL: see {@link io.github.authdex.auth.VariableSource#redirect}. The
   * answer is checked as for {@link #code}.
   *
   * @param query of the URL that the person came back with
   * @param name as the API calls the parameter
   * @return empty if the answer has none
   * @throws AuthorizationException if the server answers with an error
   * @throws ProtocolException if the answer is not the one to our request
   */
  public Optional<String> value(String query, String name)
      throws AuthorizationException, ProtocolException {
    return Optional.ofNullable(checked(query).get(name)).filter(value -> !value.isEmpty());
  }

  private Map<String, String> checked(String query)
      throws AuthorizationException, ProtocolException {
    Map<String, String> answer = parameters(query);
    if (!isEqual(state, answer.getOrDefault(names.ofReturned("state"), ""))) {
      throw rejected("with the state of the request (RFC 6749 §10.12) but it has another or none");
    }
    checkIssuer(Optional.ofNullable(answer.get("iss")));
    String error = answer.getOrDefault(names.ofReturned("error"), "");
    if (!error.isEmpty()) {
      throw new AuthorizationException(
          error, answer.getOrDefault(names.ofReturned("error_description"), ""));
    }
    return answer;
  }

  /** Compares as text, without any normalization (RFC 9207 §2.4). */
  private void checkIssuer(Optional<String> received) throws ProtocolException {
    if (received.isEmpty() && issuerRequired) {
      throw rejected("that names its issuer, as the server promises, but it does not");
    }
    if (received.isPresent() && issuer.isPresent() && !isEqual(issuer.get(), received.get())) {
      throw rejected("of the issuer of the request (RFC 9207 §2.4) but it names another");
    }
  }

  private static Map<String, String> parameters(String query) throws ProtocolException {
    if (query.length() > LONGEST) {
      throw rejected("of at most " + LONGEST + " characters but it has more");
    }
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      String name = PercentEncoding.decodeForm(parts[0]);
      String value = parts.length == 1 ? "" : PercentEncoding.decodeForm(parts[1]);
      if (parameters.putIfAbsent(name, value) != null) {
        throw rejected("in which no parameter repeats (RFC 6749 §3.1) but one does");
      }
    }
    return parameters;
  }

  private static boolean isEqual(String expected, String received) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), received.getBytes(StandardCharsets.UTF_8));
  }

  private static ProtocolException rejected(String expectation) {
    return new ProtocolException("Expected an authorization response " + expectation);
  }

  /** Does not show the state. */
  @Override
  public String toString() {
    return "callback of " + issuer.orElse("an issuer without name");
  }
}
