package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which credential of the entry plays which role of a scheme. */
final class BindingReader {
  private static final Set<String> KEY_NAMED_AS_SCHEME = Set.of("apikey", "bearer", "signature");

  private final Set<String> declared;

  BindingReader(Set<String> declared) {
    this.declared = declared;
  }

  BoundScheme read(String name, EntryFields fields) {
    AuthScheme scheme = SchemeReader.read(fields);
    Map<String, String> credentials = new LinkedHashMap<>();
    for (CredentialRole role : scheme.roles()) {
      credential(name, scheme, role, fields)
          .ifPresent(credential -> credentials.put(role.name(), credential));
    }
    return new BoundScheme(
        name,
        fields.text("title", ""),
        fields.text("description", ""),
        scheme,
        credentials,
        fields.text("deprecated", ""));
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
          declared.contains(word)
              || !isResourceOwners(word)
              || fields.node().path("flows").has("password");
      default -> true;
    };
  }

  private static boolean isResourceOwners(String role) {
    return role.equals("username") || role.equals("password");
  }
}
