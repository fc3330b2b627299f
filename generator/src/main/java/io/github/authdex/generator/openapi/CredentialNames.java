package io.github.authdex.generator.openapi;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names what a caller must hold. A scheme with one credential gives it its own name; parts such as
 * {@code username} keep the standard's word, with the scheme's name in front if it is taken. OAuth
 * schemes of one API share their client.
 */
final class CredentialNames {
  private final String slug;
  private final UniqueNames names = new UniqueNames();
  private final UniqueNames environment = new UniqueNames();
  private final Map<String, String> client = new LinkedHashMap<>();
  private final Map<String, CredentialSpec> specs = new LinkedHashMap<>();

  /**
   * @param slug the API's, in front of each environment variable
   */
  CredentialNames(String slug) {
    this.slug = slug;
  }

  /** Returns the credentials named so far. */
  Map<String, CredentialSpec> specs() {
    return specs;
  }

  /** Returns the name of a credential for each role of {@code scheme} that its flows use. */
  Map<String, String> bind(String schemeName, AuthScheme scheme, String description) {
    boolean oauth = scheme instanceof OAuth2Scheme || scheme instanceof OidcScheme;
    List<CredentialRole> roles =
        scheme.roles().stream().filter(role -> isUsed(role, scheme)).toList();
    Map<String, String> bound = new LinkedHashMap<>();
    for (CredentialRole role : roles) {
      String known = oauth ? client.get(role.name()) : null;
      String name = known != null ? known : name(schemeName, role, roles.size() == 1, description);
      if (oauth) {
        client.put(role.name(), name);
      }
      bound.put(role.name(), name);
    }
    return bound;
  }

  private static boolean isUsed(CredentialRole role, AuthScheme scheme) {
    boolean password = role.name().equals("username") || role.name().equals("password");
    if (!password || scheme instanceof OidcScheme) {
      return !password;
    }
    return !(scheme instanceof OAuth2Scheme oauth2)
        || oauth2.flows().stream().anyMatch(flow -> flow.type() == OAuth2Flow.Type.PASSWORD);
  }

  private String name(String scheme, CredentialRole role, boolean only, String description) {
    String wanted = only ? scheme : role.name();
    boolean clash = !only && names.isTaken(wanted);
    String prefixed = scheme + Character.toUpperCase(wanted.charAt(0)) + wanted.substring(1);
    String name = names.take(clash ? prefixed : wanted.isEmpty() ? role.name() : wanted);
    specs.put(
        name,
        new CredentialSpec(
            name,
            only ? scheme : title(role.name()),
            only && isShort(description) ? description : "",
            "",
            environment.take(Slug.environment(slug, name)),
            role.secret(),
            role.optional(),
            CredentialSpec.Format.UNKNOWN));
    return name;
  }

  private static boolean isShort(String description) {
    return description.length() <= 200 && description.indexOf('\n') < 0;
  }

  /** Returns {@code clientId} as {@code Client id}. */
  private static String title(String role) {
    String words = role.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
