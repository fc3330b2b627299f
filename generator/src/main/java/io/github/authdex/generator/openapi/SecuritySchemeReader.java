package io.github.authdex.generator.openapi;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns a Security Scheme Object (OpenAPI 3.2 §4.26, 2.0 likewise) into a scheme. */
final class SecuritySchemeReader {
  private final boolean swagger2;
  private final FlowReader flows;
  private final EndpointUrls urls;
  private final AwsSignature aws;
  private final DocumentFindings findings;

  SecuritySchemeReader(
      boolean swagger2, Optional<URI> base, AwsSignature aws, DocumentFindings findings) {
    this.swagger2 = swagger2;
    this.aws = aws;
    this.flows = new FlowReader(base, findings);
    this.urls = new EndpointUrls(base, findings);
    this.findings = findings;
  }

  /**
   * Returns the scheme at {@code place}, if it is sound.
   *
   * @param name its name in the document
   */
  Optional<AuthScheme> read(String name, Place place) {
    String type = place.text("type");
    return switch (type) {
      case "apiKey" -> apiKey(name, place);
      case "http" -> swagger2 ? unknown(name, place, type) : http(name, place);
      case "basic" -> swagger2 ? Optional.of(new BasicScheme()) : unknown(name, place, type);
      case "oauth2" -> oauth2(name, place);
      case "openIdConnect" -> swagger2 ? unknown(name, place, type) : oidc(name, place);
      case "mutualTLS" -> swagger2 ? unknown(name, place, type) : Optional.of(new MtlsScheme());
      default -> unknown(name, place, type);
    };
  }

  private Optional<AuthScheme> unknown(String name, Place place, String type) {
    String known =
        swagger2 ? "basic, apiKey or oauth2" : "apiKey, http, mutualTLS, oauth2 or openIdConnect";
    findings.error(
        place,
        type.isEmpty()
            ? "security scheme \"" + name + "\" has no type; expected " + known
            : "security scheme \""
                + name
                + "\" has type \""
                + type
                + "\", which is not supported; expected "
                + known,
        "scheme-type");
    return Optional.empty();
  }

  private Optional<AuthScheme> apiKey(String name, Place place) {
    String in = place.text("in");
    String field = place.text("name");
    boolean placed = in.equals("header") || in.equals("query") || in.equals("cookie");
    if (!placed || (swagger2 && in.equals("cookie"))) {
      findings.error(
          place,
          "security scheme \""
              + name
              + "\" puts its key in \""
              + in
              + "\"; expected header"
              + (swagger2 ? " or query" : ", query or cookie"),
          "scheme-in");
      return Optional.empty();
    }
    boolean sound = in.equals("query") ? FieldNames.isPrintable(field) : FieldNames.isToken(field);
    if (!sound) {
      findings.error(
          place,
          "security scheme \""
              + name
              + "\" names its "
              + in
              + " \""
              + field
              + "\", which "
              + (in.equals("query")
                  ? "is empty or has control characters"
                  : "is not a token (RFC 9110 §5.6.2)")
              + "; correct the name",
          "scheme-name");
      return Optional.empty();
    }
    AwsSignature.tellOther(name, place, findings);
    if (!in.equals("header") || !field.equalsIgnoreCase("authorization")) {
      return Optional.of(new ApiKeyScheme(Placement.of(in), field, ""));
    }
    return Optional.of(
        AwsSignature.isMeant(place)
            ? aws.scheme(name, place, findings)
            : AuthorizationWords.scheme(name, place, findings));
  }

  private Optional<AuthScheme> http(String name, Place place) {
    String word = place.text("scheme");
    if (!FieldNames.isToken(word)) {
      findings.error(
          place,
          "security scheme \""
              + name
              + "\" has "
              + (word.isEmpty()
                  ? "no HTTP scheme"
                  : "HTTP scheme \"" + word + "\", which is no token")
              + "; expected basic, bearer, digest or another registered word",
          "scheme-http");
      return Optional.empty();
    }
    return Optional.of(
        switch (word.toLowerCase(Locale.ROOT)) {
          case "basic" -> new BasicScheme();
          case "bearer" -> BearerScheme.BEARER;
          case "digest" -> new DigestScheme();
          case "hawk" -> new HawkScheme("sha256", false);
          default -> readyMade(name, place, word);
        });
  }

  /** RFC 9110 §11.4: whatever the scheme, credentials are its word, a space, and the rest. */
  private AuthScheme readyMade(String name, Place place, String word) {
    findings.warning(
        place,
        "security scheme \""
            + name
            + "\" has HTTP scheme \""
            + word
            + "\", which is not supported: what follows \""
            + word
            + "\" in Authorization must be given ready-made as its key",
        "scheme-http");
    return new ApiKeyScheme(Placement.HEADER, "Authorization", word + " ");
  }

  private Optional<AuthScheme> oauth2(String name, Place place) {
    if (place.get("x-google-issuer").exists()) {
      return Optional.of(issued(name, place));
    }
    List<OAuth2Flow> read = swagger2 ? flows.readSwagger2(place) : flows.read(place.get("flows"));
    if (read.isEmpty() && findings.hasErrors()) {
      return Optional.empty();
    }
    if (read.isEmpty()) {
      findings.error(
          place,
          "security scheme \""
              + name
              + "\" has no OAuth flow; expected authorizationCode, clientCredentials, password,"
              + " implicit or deviceAuthorization under flows",
          "oauth-flow");
      return Optional.empty();
    }
    return Optional.of(new OAuth2Scheme(read, OAuth2Options.STANDARD));
  }

  /** Google's Cloud Endpoints take a token of that issuer, however it was got. */
  private AuthScheme issued(String name, Place place) {
    findings.note(
        place,
        "security scheme \""
            + name
            + "\" takes a bearer token of "
            + place.text("x-google-issuer")
            + " (x-google-issuer); its OAuth flow only stands for that",
        "scheme-google");
    return BearerScheme.BEARER;
  }

  private Optional<AuthScheme> oidc(String name, Place place) {
    String url = place.text("openIdConnectUrl").strip();
    if (url.isEmpty()) {
      findings.error(
          place,
          "security scheme \"" + name + "\" has no openIdConnectUrl; add the discovery URL",
          "oidc-url");
      return Optional.empty();
    }
    return urls.read(place.get("openIdConnectUrl"), url)
        .map(sound -> new OidcScheme(sound, Map.of(), OAuth2Options.STANDARD));
  }
}
