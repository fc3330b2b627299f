package io.github.authdex.generator.openapi;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.model.AuthModel;
import io.github.authdex.generator.model.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads which schemes a document defines and which of them each operation needs. What the standard
 * tells apart stays apart: no {@code security}, an empty list, and an empty alternative.
 */
final class SecurityReader {
  private final Place root;
  private final Place definitions;
  private final References references;
  private final SchemeReader schemes;
  private final FlowReader flows;
  private final Findings findings;
  private final Map<String, BoundScheme> bound = new LinkedHashMap<>();
  private AuthRequirement common = AuthRequirement.NONE;

  SecurityReader(
      Place root, boolean swagger2, EndpointUrls urls, References references, Findings findings) {
    this.root = root;
    this.definitions =
        swagger2 ? root.get("securityDefinitions") : root.get("components").get("securitySchemes");
    this.references = references;
    this.schemes = new SchemeReader(swagger2, urls, findings);
    this.flows = new FlowReader(urls, findings);
    this.findings = findings;
  }

  /**
   * Returns how the API authenticates.
   *
   * @param id its slug
   */
  AuthModel read(String id) {
    CredentialNames credentials = new CredentialNames(id);
    for (Place definition : definitions.members()) {
      String name = definition.key();
      Place place = references.follow(definition);
      Optional<AuthScheme> scheme = schemes.read(name, place);
      String description = place.text("description");
      scheme.ifPresent(
          read ->
              bound.put(
                  name,
                  new BoundScheme(
                      name, "", description, read, credentials.bind(name, read, description))));
    }
    common = requirement(root).orElse(AuthRequirement.NONE);
    return new AuthModel(id, bound, credentials.specs(), common, List.of(), Refusal.UNKNOWN);
  }

  /** Returns what {@code operation} needs: its own requirement, or the document's. */
  AuthRequirement of(Place operation) {
    return requirement(operation).orElse(common);
  }

  private Optional<AuthRequirement> requirement(Place owner) {
    Place security = owner.get("security");
    if (!security.exists()) {
      return Optional.empty();
    }
    if (!security.value().isArray()) {
      findings.error(
          security, "security must be a list of alternatives, each of them an object", "security");
      return Optional.empty();
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (Place alternative : security.items()) {
      Map<String, List<String>> names = new LinkedHashMap<>();
      for (Place scheme : alternative.members()) {
        checkDefined(scheme);
        names.put(scheme.key(), scopes(scheme));
      }
      alternatives.add(new Alternative(names));
    }
    return Optional.of(new AuthRequirement(alternatives));
  }

  private void checkDefined(Place scheme) {
    if (!definitions.get(scheme.key()).exists()) {
      String defined =
          definitions.members().stream().map(Place::key).collect(Collectors.joining(", "));
      findings.error(
          scheme,
          scheme
              + " names security scheme \""
              + scheme.key()
              + "\", which "
              + definitions
              + " does not define; "
              + (defined.isEmpty() ? "it defines none" : "it defines " + defined),
          "scheme-undefined");
    }
  }

  private List<String> scopes(Place scheme) {
    List<String> scopes = new ArrayList<>();
    for (Place item : scheme.items()) {
      scopes.addAll(flows.scope(item, item.value().asText()));
    }
    BoundScheme defined = bound.get(scheme.key());
    if (defined != null && defined.scheme() instanceof OAuth2Scheme oauth2) {
      checkDeclared(scheme, scopes, oauth2);
    }
    return scopes;
  }

  private void checkDeclared(Place scheme, List<String> scopes, OAuth2Scheme oauth2) {
    Set<String> declared =
        oauth2.flows().stream()
            .map(OAuth2Flow::scopes)
            .flatMap(map -> map.keySet().stream())
            .collect(Collectors.toSet());
    for (String scope : scopes) {
      if (!declared.contains(scope)) {
        findings.warning(
            scheme,
            "scope \"" + scope + "\" is not among the scopes of scheme \"" + scheme.key() + "\"",
            "scope-undeclared");
      }
    }
  }
}
