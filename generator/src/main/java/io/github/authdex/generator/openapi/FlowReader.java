package io.github.authdex.generator.openapi;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Flow.Pkce;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads OAuth flows: their URLs must be safe to open, their scopes safe to send. */
final class FlowReader {
  private static final Map<String, OAuth2Flow.Type> SWAGGER_2 =
      Map.of(
          "implicit", OAuth2Flow.Type.IMPLICIT,
          "password", OAuth2Flow.Type.PASSWORD,
          "application", OAuth2Flow.Type.CLIENT_CREDENTIALS,
          "accessCode", OAuth2Flow.Type.AUTHORIZATION_CODE);

  private final Optional<URI> base;
  private final EndpointUrls urls;
  private final DocumentFindings findings;

  /**
   * @param base what relative URLs are relative to; without it they stay as they are
   */
  FlowReader(Optional<URI> base, DocumentFindings findings) {
    this.base = base;
    this.urls = new EndpointUrls(base, findings);
    this.findings = findings;
  }

  /** Returns the flows of an OAuth Flows Object (OpenAPI 3.2 §4.27). */
  List<OAuth2Flow> read(Place flows) {
    List<OAuth2Flow> read = new ArrayList<>();
    List<DocumentFindings> faults = new ArrayList<>();
    for (Place flow : flows.members()) {
      Optional<OAuth2Flow.Type> type = OAuth2Flow.Type.of(flow.key());
      if (type.isPresent() && type.get() != OAuth2Flow.Type.TOKEN_EXCHANGE) {
        DocumentFindings own = new DocumentFindings(findings.isStrict());
        OAuth2Flow one = new FlowReader(base, own).read(flow, type.get());
        if (own.hasErrors()) {
          faults.add(own);
        } else {
          findings.take(own, "");
          read.add(one);
        }
      } else if (!flow.key().startsWith("x-")) {
        findings.warning(
            flow,
            "OAuth flow \""
                + flow.key()
                + "\" is unknown and left out; expected authorizationCode, clientCredentials,"
                + " password, implicit or deviceAuthorization",
            "oauth-flow");
      }
    }
    faults.forEach(fault -> leaveOut(fault, read.isEmpty()));
    return read;
  }

  /** One flow that cannot be used leaves the others. */
  private void leaveOut(DocumentFindings fault, boolean only) {
    if (only || findings.isStrict()) {
      findings.take(fault, "");
    } else {
      findings.takeUnneeded(fault, "; the flow is left out");
    }
  }

  /** Returns the one flow of a 2.0 scheme, if its name is known. */
  List<OAuth2Flow> readSwagger2(Place scheme) {
    OAuth2Flow.Type type = SWAGGER_2.get(scheme.text("flow"));
    if (type == null) {
      findings.error(
          scheme,
          "OAuth flow \""
              + scheme.text("flow")
              + "\" of scheme \""
              + scheme.key()
              + "\" is unknown; expected implicit, password, application or accessCode",
          "oauth-flow");
      return List.of();
    }
    return List.of(read(scheme, type));
  }

  /** Returns the scopes under {@code scopes} that can be sent, with what they allow. */
  Map<String, String> scopes(Place scopes) {
    Map<String, String> sound = new LinkedHashMap<>();
    for (Place scope : scopes.members()) {
      Optional<List<String>> names = scope(scope, scope.key());
      if (names.isEmpty()) {
        findings.fault(scope, notOne(scope.key()), "scope-name", "it is left out");
      }
      for (String name : names.orElse(List.of())) {
        sound.putIfAbsent(name, scope.value().isTextual() ? scope.value().asText() : "");
      }
    }
    return sound;
  }

  /**
   * Returns the scopes that {@code text} names, or empty if they cannot be sent; spaces separate
   * scopes on the wire as well.
   */
  Optional<List<String>> scope(Place place, String text) {
    if (FieldNames.isScope(text)) {
      return Optional.of(List.of(text));
    }
    List<String> parts = List.of(text.strip().split(" +"));
    if (text.isBlank() || parts.stream().allMatch(FieldNames::isScope)) {
      findings.warning(
          place,
          "scope \""
              + text
              + "\" is not one scope (RFC 6749 §3.3); it is read as "
              + describe(parts),
          "scope-name");
      return Optional.of(text.isBlank() ? List.of() : parts);
    }
    return Optional.empty();
  }

  /** Says what is wrong with a scope that cannot be sent. */
  static String notOne(String text) {
    return "scope \""
        + text
        + "\" has characters that no scope may have (RFC 6749 §3.3); correct it";
  }

  private static String describe(List<String> parts) {
    return parts.equals(List.of("")) ? "none" : String.join(" and ", parts);
  }

  private OAuth2Flow read(Place flow, OAuth2Flow.Type type) {
    boolean authorization =
        type == OAuth2Flow.Type.AUTHORIZATION_CODE || type == OAuth2Flow.Type.IMPLICIT;
    boolean device = type == OAuth2Flow.Type.DEVICE_AUTHORIZATION;
    return new OAuth2Flow(
        type,
        url(flow, "authorizationUrl", authorization),
        url(flow, "tokenUrl", type != OAuth2Flow.Type.IMPLICIT),
        url(flow, "refreshUrl", false),
        url(flow, "deviceAuthorizationUrl", device),
        Optional.empty(), // No document says where tokens are taken back.
        scopes(flow.get("scopes")),
        Pkce.UNKNOWN, // No document says it (OpenAPI 3.2 §4.28).
        Optional.empty());
  }

  private Optional<String> url(Place flow, String name, boolean required) {
    String url = flow.text(name).strip();
    if (!url.isEmpty()) {
      return urls.read(flow.get(name), url);
    }
    if (required) {
      findings.error(flow, "OAuth flow " + flow + " has no " + name + "; add it", "oauth-flow");
    }
    return Optional.empty();
  }
}
