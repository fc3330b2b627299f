package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.SeenValue;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.mtls.MtlsCheck;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks how a client proves itself at a token endpoint (RFC 6749 §2.3). */
final class ClientProof {
  private static final String ID = "client_id";
  private static final String SECRET = "client_secret";

  private final OAuth2Options options;
  private final Optional<String> id;
  private final Optional<String> secret;

  private final Optional<AssertionCheck> assertion;
  private final Optional<MtlsCheck> certificate;

  /**
   * Takes the roles of the scheme; without a client id there is nothing to prove.
   *
   * @param assertion checks the JWT of a client that proves itself by one
   * @param certificate checks that of its connection (RFC 8705 §2), if it proves itself so
   */
  ClientProof(
      OAuth2Options options,
      Credentials roles,
      Optional<AssertionCheck> assertion,
      Optional<MtlsCheck> certificate) {
    this.options = options;
    this.assertion = assertion;
    this.certificate = certificate;
    this.id = roles.find("clientId").map(value -> value.reveal()).filter(value -> !value.isEmpty());
    this.secret = roles.find("clientSecret").map(value -> value.reveal());
  }

  /** Refuses a request whose client does not prove itself as the options say. */
  void check(ReceivedRequest request, TokenParameters parameters) throws TokenRefusal {
    if (id.isEmpty()) {
      return;
    }
    switch (options.clientAuthentication()) {
      case CLIENT_SECRET_BASIC -> checkBasic(request, parameters);
      case CLIENT_SECRET_POST -> checkPost(request, parameters);
      case NONE -> checkPublic(request, parameters);
      case CLIENT_SECRET_JWT, PRIVATE_KEY_JWT -> checkAssertion(request, parameters);
      case TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH -> checkCertificate(request, parameters);
    }
  }

  static boolean isByCertificate(OAuth2Options options) {
    return options.clientAuthentication() == ClientAuthentication.TLS_CLIENT_AUTH
        || options.clientAuthentication() == ClientAuthentication.SELF_SIGNED_TLS_CLIENT_AUTH;
  }

  private void checkCertificate(ReceivedRequest request, TokenParameters parameters)
      throws TokenRefusal {
    if (!authorization(request).isEmpty() || parameters.find(SECRET).isPresent()) {
      throw misplaced("A secret was sent where a certificate proves the client");
    }
    compare(parameters, ID, id.get());
    boolean issued = options.clientAuthentication() == ClientAuthentication.TLS_CLIENT_AUTH;
    Optional<String> flaw = certificate.orElseThrow().flaw(request, issued);
    if (flaw.isPresent()) {
      throw TokenRefusal.invalidClient(
          flaw.get().substring(0, 1).toUpperCase(Locale.ROOT) + flaw.get().substring(1));
    }
  }

  private void checkAssertion(ReceivedRequest request, TokenParameters parameters)
      throws TokenRefusal {
    if (!authorization(request).isEmpty() || parameters.find(SECRET).isPresent()) {
      throw misplaced("A secret was sent where a JWT proves the client");
    }
    if (parameters.find("client_assertion").isEmpty()) {
      throw misplaced("The parameter \"client_assertion\" is missing in the body");
    }
    if (parameters.find(ID).isPresent()) {
      compare(parameters, ID, id.get());
    }
    assertion.orElseThrow().check(request, parameters, id.get());
  }

  private void checkBasic(ReceivedRequest request, TokenParameters parameters) throws TokenRefusal {
    List<String> headers = authorization(request);
    if (headers.isEmpty()) {
      throw misplaced(
          parameters.find(SECRET).isPresent()
              ? "The client's id and secret were found in the body but belong in the Authorization"
                  + " header"
              : "The Authorization header with the client's id and secret is missing");
    }
    if (headers.size() > 1) {
      throw TokenRefusal.of("invalid_request", "The Authorization header stands there twice");
    }
    if (parameters.find(SECRET).isPresent()) {
      throw TokenRefusal.of(
          "invalid_request",
          "The client's secret stands in the Authorization header and again in the body (RFC 6749"
              + " §2.3)");
    }
    comparePair(headers.get(0));
  }

  private void comparePair(String header) throws TokenRefusal {
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      throw misplaced("The Authorization header does not start with \"Basic \"");
    }
    String pair =
        SeenValue.Basic64.decode(header.substring(6))
            .orElseThrow(() -> misplaced("The Authorization header is not base64 (RFC 7617 §2)"));
    if (options.formEncodedBasic() ? isEncoded(pair) : isRaw(pair)) {
      return;
    }
    if (options.formEncodedBasic() ? isRaw(pair) : isEncoded(pair)) {
      throw misplaced(
          options.formEncodedBasic()
              ? "Id and secret are not form-encoded before base64 (RFC 6749 §2.3.1)"
              : "Id and secret are form-encoded before base64, which this API does not expect");
    }
    throw TokenRefusal.invalidClient("The client's id or secret is wrong");
  }

  private boolean isRaw(String pair) {
    return SameText.of(pair, id.get() + ":" + secret.orElse(""));
  }

  /** Signs that need no encoding may have it all the same, so what was encoded is compared. */
  private boolean isEncoded(String pair) {
    int colon = pair.indexOf(':');
    return colon >= 0
        && SameText.of(FormFields.decode(pair.substring(0, colon)), id.get())
        && SameText.of(FormFields.decode(pair.substring(colon + 1)), secret.orElse(""));
  }

  private void checkPost(ReceivedRequest request, TokenParameters parameters) throws TokenRefusal {
    if (!authorization(request).isEmpty()) {
      throw misplaced(
          "An Authorization header was found but the client's id and secret belong in the body");
    }
    compare(parameters, ID, id.get());
    compare(parameters, SECRET, secret.orElse(""));
  }

  private void checkPublic(ReceivedRequest request, TokenParameters parameters)
      throws TokenRefusal {
    if (!authorization(request).isEmpty() || parameters.find(SECRET).isPresent()) {
      throw misplaced("The client is public but a secret was sent");
    }
    compare(parameters, ID, id.get());
  }

  private void compare(TokenParameters parameters, String name, String expected)
      throws TokenRefusal {
    if (expected.isEmpty() && parameters.find(name).isEmpty()) {
      return;
    }
    String value =
        parameters
            .find(name)
            .orElseThrow(() -> misplaced("The parameter \"" + name + "\" is missing in the body"));
    if (!SameText.of(value, expected)) {
      throw TokenRefusal.invalidClient("The parameter \"" + name + "\" is wrong");
    }
  }

  private TokenRefusal misplaced(String problem) {
    ClientAuthentication way = options.clientAuthentication();
    return TokenRefusal.invalidClient(problem + "; this API takes " + way.wireName());
  }

  private static List<String> authorization(ReceivedRequest request) {
    return request.values(WirePlace.AUTHORIZATION);
  }
}
