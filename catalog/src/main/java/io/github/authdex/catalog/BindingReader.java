package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Template;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what plays which role of a scheme: a credential, a part of one, or what is composed. */
final class BindingReader {
  private static final Set<String> KEY_NAMED_AS_SCHEME = Set.of("apikey", "bearer", "signature");

  private final Map<String, CredentialSpec> declared;
  private final Set<String> variables;

  /**
   * @param variables names of the servers' variables
   */
  BindingReader(Map<String, CredentialSpec> declared, Set<String> variables) {
    this.declared = declared;
    this.variables = new LinkedHashSet<>(variables);
    this.variables.removeAll(declared.keySet());
  }

  BoundScheme read(String name, EntryFields fields) {
    AuthScheme scheme = SchemeReader.read(fields, variables);
    Map<String, String> credentials = new LinkedHashMap<>();
    Map<String, String> templates = new LinkedHashMap<>();
    for (CredentialRole role : scheme.roles()) {
      Optional<String> template = template(role, fields);
      template.ifPresent(text -> templates.put(role.name(), text));
      if (template.isEmpty()) {
        credential(name, scheme, role, fields)
            .ifPresent(credential -> credentials.put(role.name(), credential));
      }
    }
    return new BoundScheme(
        name,
        fields.text("title", ""),
        fields.text("description", ""),
        scheme,
        credentials,
        templates,
        parts(scheme, credentials, templates),
        EntryReader.headers(fields),
        fields.text("deprecated", ""));
  }

  private static Optional<String> template(CredentialRole role, EntryFields fields) {
    return fields.object(role.name()).flatMap(value -> value.text("template"));
  }

  /** Returns the parts of credentials that the scheme names, in its roles and in its templates. */
  private Map<String, CredentialPart> parts(
      AuthScheme scheme, Map<String, String> credentials, Map<String, String> templates) {
    Set<String> names = new LinkedHashSet<>(credentials.values());
    templates.values().forEach(template -> names.addAll(Template.names(template)));
    scheme.ways().forEach(way -> names.addAll(way.names()));
    Map<String, CredentialPart> parts = new LinkedHashMap<>();
    for (CredentialSpec spec : declared.values()) {
      spec.parts().forEach((part, how) -> parts.put(part, how));
    }
    parts.keySet().retainAll(names);
    return parts;
  }

  private Optional<String> credential(
      String name, AuthScheme scheme, CredentialRole role, EntryFields fields) {
    if (fields.text(role.name()).isPresent() && !scheme.kind().equals("session")) {
      return fields.text(role.name());
    }
    if (KEY_NAMED_AS_SCHEME.contains(scheme.kind())) {
      return Optional.of(name);
    }
    return Optional.of(role.name()).filter(word -> isWanted(word, scheme, role, fields));
  }

  /** A role that the scheme can do without stays open where nothing in the entry speaks of it. */
  private boolean isWanted(
      String word, AuthScheme scheme, CredentialRole role, EntryFields fields) {
    return switch (scheme.kind()) {
      case "jwt" -> !role.optional();
      case "oauth2", "oidc" ->
          declared.containsKey(word)
              || !isResourceOwners(word)
              || fields.node().path("flows").has("password");
      default -> true;
    };
  }

  private static boolean isResourceOwners(String role) {
    return role.equals("username") || role.equals("password");
  }
}
