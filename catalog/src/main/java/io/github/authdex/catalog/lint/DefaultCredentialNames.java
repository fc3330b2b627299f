package io.github.authdex.catalog.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What credentials are called where the entry does not say. */
public final class DefaultCredentialNames {
  private static final Set<String> OWN_NAME = Set.of("apikey", "bearer", "signature");

  private static final Pattern BETWEEN = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[-_ ]+");

  private DefaultCredentialNames() {}

  /**
   * Returns the environment variable that credential {@code name} of API {@code id} is read from:
   * {@code STRIPE_SECRET_KEY} for {@code stripe} and {@code secretKey}.
   */
  public static String variable(String id, String name) {
    String variable = words(id + "_" + name, '_').toUpperCase(Locale.ROOT);
    return Character.isDigit(variable.charAt(0)) ? "API_" + variable : variable;
  }

  /** Returns the words of {@code name}, which may be written in camel case or with hyphens. */
  public static String words(String name, char separator) {
    return BETWEEN.matcher(name).replaceAll(String.valueOf(separator));
  }

  /** Returns the variables of all credentials of {@code entry}, by the credential's name. */
  static Map<String, String> variables(EntryTree entry) {
    Set<String> names = new LinkedHashSet<>(entry.credentialNames());
    for (EntryPlace scheme : entry.schemes()) {
      for (String role : EntrySchema.roles(scheme.text("kind"))) {
        names.add(credential(scheme, role).split("\\.", 2)[0]);
      }
    }
    names.remove("");
    Map<String, String> variables = new LinkedHashMap<>();
    for (String name : names) {
      String env = entry.root().child("credentials").child(name).text("env");
      variables.put(name, env.isEmpty() ? variable(entry.id(), name) : env);
    }
    return variables;
  }

  /** Returns the credential that {@code scheme} takes for {@code role}. */
  static String credential(EntryPlace scheme, String role) {
    if (scheme.has(role)) {
      return scheme.text(role);
    }
    boolean itsOwn =
        OWN_NAME.contains(scheme.text("kind")) && (role.equals("key") || role.equals("token"));
    return itsOwn ? scheme.name() : role;
  }
}
