package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.model.AuthModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of one scheme: what stands for each of its credentials. */
final class RoleVariables {
  private final AuthModel model;
  private final BaseUrls baseUrls;
  private final VariableNames names;
  private final BoundScheme bound;
  private final Map<String, EnvironmentVariable> used = new LinkedHashMap<>();

  RoleVariables(AuthModel model, BaseUrls baseUrls, VariableNames names, BoundScheme bound) {
    this.model = model;
    this.baseUrls = baseUrls;
    this.names = names;
    this.bound = bound;
  }

  /** Returns the scheme that these are the variables of. */
  BoundScheme bound() {
    return bound;
  }

  /**
   * Returns the reference that stands for the credential in {@code role}, or the empty text if the
   * API wants it empty.
   */
  String reference(String role) {
    String credential = bound.credentials().getOrDefault(role, role);
    return credential.isEmpty() ? "" : declare(credential, isSecret(role)).reference();
  }

  /** Returns the name of the variable for {@code role}, empty if the API wants it empty. */
  String variable(String role) {
    String reference = reference(role);
    return reference.isEmpty() ? "" : reference.substring(2, reference.length() - 2);
  }

  /** Returns what to know of the credential in {@code role} in a query, if it may hold a plus. */
  Optional<String> plusNote(String role) {
    CredentialSpec spec = model.credentials().get(bound.credentials().getOrDefault(role, role));
    return spec != null && spec.format().charset().equals("base64")
        ? Optional.of(
            "Postman sends a + in a query as it is, which servers read as a space; write it as"
                + " %2B in the variable "
                + variable(role))
        : Optional.empty();
  }

  /** Returns a reference to a variable of the scheme that is not a credential. */
  String setting(String name, String value, String description) {
    EnvironmentVariable variable =
        new EnvironmentVariable(names.of(bound.name() + " " + name), value, false, description);
    used.put(variable.key(), variable);
    return variable.reference();
  }

  /** Returns a reference to a secret of the scheme that no credential of the API is. */
  String secret(String name, String description) {
    EnvironmentVariable variable =
        new EnvironmentVariable(names.of(bound.name() + " " + name), "", true, description);
    used.put(variable.key(), variable);
    return variable.reference();
  }

  /** Returns the name of a variable that only the script fills. */
  String computed(String name) {
    return names.of(bound.name() + " " + name);
  }

  /** Returns {@code template} with references in place of its names, its text made harmless. */
  String expand(String template) {
    return LiteralText.template(template, this::templateReference);
  }

  /** Returns {@code template}, which is an URL or a path on the API's server, as an URL. */
  String expandEndpoint(String template) {
    return (template.startsWith("/") ? baseUrls.origin() : "") + expand(template);
  }

  /** Returns the variables that were asked for, in order. */
  List<EnvironmentVariable> variables() {
    return new ArrayList<>(used.values());
  }

  private String templateReference(String name) {
    return declare(name, false).reference();
  }

  private EnvironmentVariable declare(String credential, boolean secretByRole) {
    CredentialSpec spec = model.credentials().get(credential);
    boolean secret = spec == null ? secretByRole : spec.secret();
    EnvironmentVariable variable =
        new EnvironmentVariable(
            names.of(credential), "", secret, spec == null ? "" : describe(spec));
    used.put(variable.key(), variable);
    return variable;
  }

  private static String describe(CredentialSpec spec) {
    String what = spec.title().isEmpty() ? spec.description() : spec.title();
    return spec.obtain().isEmpty() ? what : what + " (" + spec.obtain() + ")";
  }

  private boolean isSecret(String role) {
    return bound.scheme().roles().stream()
        .filter(candidate -> candidate.name().equals(role))
        .findFirst()
        .map(CredentialRole::secret)
        .orElse(true);
  }
}
