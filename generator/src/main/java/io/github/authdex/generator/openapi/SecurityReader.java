package io.github.authdex.generator.openapi;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.catalog.PlaceClash;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads which schemes a document defines and which of them each operation needs. What the standard
 * tells apart stays apart: no {@code security}, an empty list, and an empty alternative.
 */
final class SecurityReader {
  private final Place root;
  private final boolean swagger2;
  private final Place definitions;
  private final Optional<URI> base;
  private final AwsSignature aws;
  private final References references;
  private final FlowReader flows;
  private final DocumentFindings findings;
  private final Map<String, BoundScheme> bound = new LinkedHashMap<>();
  private final Map<String, DocumentFindings> faults = new LinkedHashMap<>();
  private final Map<String, String> unusable = new LinkedHashMap<>();
  private final Set<String> needed = new HashSet<>();
  private final Set<String> dispensable = new HashSet<>();
  private final Set<Set<String>> clashing = new HashSet<>();
  private AuthRequirement common = AuthRequirement.NONE;

  /**
   * @param servers the document's
   */
  SecurityReader(
      Place root,
      boolean swagger2,
      List<Server> servers,
      References references,
      DocumentFindings findings) {
    this.root = root;
    this.swagger2 = swagger2;
    this.definitions =
        swagger2 ? root.get("securityDefinitions") : root.get("components").get("securitySchemes");
    this.base = base(servers.get(0));
    this.aws = new AwsSignature(root, servers);
    this.references = references;
    this.flows = new FlowReader(base, findings);
    this.findings = findings;
  }

  private static Optional<URI> base(Server server) {
    return server.variables().isEmpty()
        ? WebUrl.of(server.url()).map(WebUrl::uri)
        : Optional.empty();
  }

  /**
   * Returns how the API authenticates.
   *
   * @param id its slug
   */
  AuthModel read(String id) {
    CredentialNames credentials = new CredentialNames(id);
    for (Place definition : definitions.members()) {
      if (!definition.key().startsWith("x-")) {
        read(definition.key(), references.follow(definition), credentials);
      }
    }
    common = requirement(root).orElse(AuthRequirement.NONE);
    return new AuthModel(
        id, bound, credentials.specs(), common, List.of(), CredentialRefusal.UNKNOWN);
  }

  /** A document does not say for what (OpenAPI 3.2 §4.30). */
  private static final String DEPRECATED = "The API's document says so.";

  private void read(String name, Place place, CredentialNames credentials) {
    DocumentFindings own = new DocumentFindings(findings.isStrict());
    Optional<AuthScheme> scheme =
        new SecuritySchemeReader(swagger2, base, aws, own).read(name, place);
    if (scheme.isEmpty() || own.hasErrors()) {
      faults.put(name, own);
      unusable.put(name, own.firstError());
      return;
    }
    findings.take(own, "");
    String description = place.text("description");
    Map<String, String> roles = credentials.bind(name, scheme.get(), description);
    bound.put(
        name,
        BoundScheme.builder(name, scheme.get())
            .description(description)
            .credentials(roles)
            .deprecated(place.get("deprecated").value().asBoolean() ? DEPRECATED : "")
            .build());
  }

  /** Tells the faults of schemes that nothing needs; ask when all operations are read. */
  void tellUnneeded() {
    faults.forEach(
        (name, faults) -> {
          if (!needed.contains(name) && !dispensable.contains(name)) {
            findings.takeUnneeded(faults, "; nothing needs the scheme, and it is left out");
          }
        });
  }

  /** Returns the schemes that cannot be used, and why; ask when all operations are read. */
  Map<String, String> unusable() {
    return unusable;
  }

  /** Returns what {@code operation} needs: its own requirement, or the document's. */
  AuthRequirement of(Place operation) {
    return requirement(operation).orElse(common);
  }

  /** Returns whether a scheme of {@code requirement} writes the header Authorization. */
  boolean authorizes(AuthRequirement requirement) {
    return requirement.alternatives().stream()
        .flatMap(alternative -> alternative.names().stream())
        .map(bound::get)
        .filter(Objects::nonNull)
        .flatMap(scheme -> scheme.scheme().places().stream())
        .anyMatch(WirePlace.AUTHORIZATION::isSame);
  }

  /** Returns the names of headers and parameters that signing writes, in lower case. */
  Set<String> written(AuthRequirement requirement) {
    boolean aws =
        requirement.alternatives().stream()
            .flatMap(alternative -> alternative.names().stream())
            .anyMatch(name -> bound.get(name) != null && isAws(bound.get(name)));
    return aws ? SignedNames.AWS : Set.of();
  }

  private static boolean isAws(BoundScheme scheme) {
    return scheme.scheme() instanceof SigV4Scheme;
  }

  private Optional<AuthRequirement> requirement(Place owner) {
    Place security = owner.get("security");
    if (!security.exists()) {
      return Optional.empty();
    }
    if (!security.value().isArray()) {
      findings.fault(
          security,
          "security must be a list of alternatives, each of them an object",
          "security",
          "it is read as the only alternative");
    }
    List<Alternative> alternatives = new ArrayList<>();
    Map<Place, Alternative> faulty = new LinkedHashMap<>();
    for (Place place : security.value().isArray() ? security.items() : List.of(security)) {
      Alternative alternative = new Alternative(names(place));
      if (alternative.names().stream().anyMatch(unusable::containsKey)) {
        faulty.put(place, alternative);
      } else {
        alternatives.add(alternative);
        tellClashes(place, alternative);
      }
    }
    boolean only = alternatives.isEmpty();
    faulty.forEach((place, alternative) -> leaveOut(place, alternative, only));
    return Optional.of(new AuthRequirement(only ? List.copyOf(faulty.values()) : alternatives));
  }

  /** Two schemes are told of once, where they first go together. */
  private void tellClashes(Place place, Alternative alternative) {
    for (PlaceClash clash : PlaceClash.of(alternative, bound)) {
      if (clashing.add(Set.of(clash.first().name(), clash.second().name()))) {
        findings.add(
            clash.takesOneToken() ? Severity.NOTE : Severity.WARNING,
            place,
            place + " " + clash.words(),
            PlaceClash.RULE);
      }
    }
  }

  /** An alternative that cannot be met counts if there is no other: nothing is sent without. */
  private void leaveOut(Place place, Alternative alternative, boolean only) {
    for (String name : alternative.names()) {
      DocumentFindings own = faults.get(name);
      if (own != null && only && needed.add(name)) {
        tellNeeded(own, place);
      } else if (own != null && !only && dispensable.add(name)) {
        findings.takeUnneeded(
            own, "; alternatives that need the scheme are left out, first " + place);
      }
    }
  }

  private void tellNeeded(DocumentFindings own, Place alternative) {
    String words = "; " + alternative + " needs the scheme";
    if (findings.isStrict()) {
      findings.take(own, words);
    } else {
      findings.takeUnneeded(own, words + ", and requests without another cannot be authenticated");
    }
  }

  /** Returns the schemes of an alternative. A bare name is one: it never means no credential. */
  private Map<String, List<String>> names(Place alternative) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    if (alternative.value().isTextual()) {
      String name = alternative.value().textValue();
      checkDefined(alternative, name);
      findings.warning(
          alternative,
          alternative + " is the bare name \"" + name + "\"; it is read as {" + name + ": []}",
          "security");
      names.put(name, List.of());
    } else if (!alternative.isObject()) {
      String words =
          alternative
              + " must be an object such as {"
              + definitions.members().stream().map(Place::key).findFirst().orElse("scheme")
              + ": []}, or {} where no credential is needed";
      names.put(cannotBeUsed(alternative, alternative.toString(), words, "security"), List.of());
    }
    for (Place scheme : alternative.members()) {
      checkDefined(scheme, scheme.key());
      Optional<List<String>> scopes = scopes(scheme);
      names.put(scopes.isEmpty() ? scheme.toString() : scheme.key(), scopes.orElse(List.of()));
    }
    return names;
  }

  /** Tells what is wrong with what an alternative names; a request cannot have that. */
  private String cannotBeUsed(Place place, String name, String words, String rule) {
    findings.fault(
        place,
        words,
        rule,
        "the alternative is left out, and requests without another cannot be authenticated");
    unusable.putIfAbsent(name, words);
    return name;
  }

  private void checkDefined(Place scheme, String name) {
    if (!definitions.get(name).exists()) {
      String defined =
          definitions.members().stream().map(Place::key).collect(Collectors.joining(", "));
      cannotBeUsed(
          scheme,
          name,
          scheme
              + " names security scheme \""
              + name
              + "\", which "
              + definitions
              + " does not define; "
              + (defined.isEmpty() ? "it defines none" : "it defines " + defined),
          "scheme-undefined");
    }
  }

  /** Returns the scopes under {@code scheme}; empty if one of them cannot be sent. */
  private Optional<List<String>> scopes(Place scheme) {
    List<String> scopes = new ArrayList<>();
    for (Place item : scheme.items()) {
      String text = item.value().asText();
      Optional<List<String>> sound = flows.scope(item, text);
      if (sound.isEmpty()) {
        cannotBeUsed(item, scheme.toString(), FlowReader.notOne(text), "scope-name");
        return Optional.empty();
      }
      scopes.addAll(sound.get());
    }
    BoundScheme defined = bound.get(scheme.key());
    if (defined != null && defined.scheme() instanceof OAuth2Scheme oauth2) {
      checkDeclared(scheme, scopes, oauth2);
    }
    return Optional.of(scopes);
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
