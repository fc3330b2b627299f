package io.github.authdex.generator.preset;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.Entry;
import io.github.authdex.model.AuthModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a document has and its entry does not know. It stays, under another name where the entry
 * uses that name for something else.
 *
 * @param names name in the document to name from now on
 * @param schemes by their name from now on
 * @param credentials by their name from now on
 */
record DocumentLeftovers(
    Map<String, String> names,
    Map<String, BoundScheme> schemes,
    Map<String, CredentialSpec> credentials) {

  static DocumentLeftovers of(AuthModel document, SchemePairs pairs, Entry entry) {
    DocumentLeftovers strays =
        new DocumentLeftovers(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    document
        .schemes()
        .forEach(
            (name, scheme) -> {
              if (!pairs.entryNames().containsKey(name)) {
                strays.add(scheme, document, entry);
              }
            });
    return strays;
  }

  private void add(BoundScheme scheme, AuthModel document, Entry entry) {
    String name = free(scheme.name(), entry.schemes().keySet());
    Map<String, String> roles = new LinkedHashMap<>();
    scheme
        .credentials()
        .forEach((role, credential) -> roles.put(role, keep(credential, document, entry)));
    names.put(scheme.name(), name);
    schemes.put(name, scheme.with(roles));
  }

  private String keep(String credential, AuthModel document, Entry entry) {
    CredentialSpec spec = document.credentials().get(credential);
    if (spec == null) {
      return credential;
    }
    String name = free(credential, entry.credentials().keySet());
    credentials.put(
        name,
        new CredentialSpec(
            name,
            spec.title(),
            spec.description(),
            spec.obtain(),
            name.equals(credential) ? spec.env() : spec.env() + "_OF_DOCUMENT",
            spec.secret(),
            spec.optional(),
            spec.format()));
    return name;
  }

  private static String free(String name, Set<String> taken) {
    return taken.contains(name) ? name + "OfDocument" : name;
  }
}
