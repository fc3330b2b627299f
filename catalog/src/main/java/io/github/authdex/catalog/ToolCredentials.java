package io.github.authdex.catalog;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What providers' own tools keep on a machine: AWS's profiles, Akamai's {@code .edgerc}.
 *
 * @param environment the environment's variables, which may name files and sections
 * @param home the user's home folder
 */
public record ToolCredentials(Map<String, String> environment, Path home) {
  public ToolCredentials {
    environment = Map.copyOf(environment);
    Objects.requireNonNull(home, "home");
  }

  /** Returns what this process can see. */
  public static ToolCredentials ofThisProcess() {
    return new ToolCredentials(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /**
   * Returns {@code held}, and what is kept for those schemes of {@code api} of which it has nothing
   * at all: halves of two key pairs are not mixed.
   *
   * @param server where the request goes
   * @throws IOException if a file is there and cannot be read
   */
  public Credentials beside(Credentials held, ApiSchemes api, URI server) throws IOException {
    Map<String, Secret> kept = new LinkedHashMap<>();
    for (BoundScheme bound : api.schemes().values()) {
      if (bound.scheme().roles().stream().noneMatch(role -> isHeld(bound, role, held))) {
        bound
            .scheme()
            .kept(server, environment, home)
            .ifPresent(found -> kept.putAll(named(bound, found)));
      }
    }
    return name -> held.find(name).or(() -> Optional.ofNullable(kept.get(name)));
  }

  private static boolean isHeld(BoundScheme bound, CredentialRole role, Credentials held) {
    return bound.held(role.name()).stream()
        .anyMatch(credential -> held.find(credential).isPresent());
  }

  /** Returns {@code roles} under the names of the API's credentials. */
  private static Map<String, Secret> named(BoundScheme bound, Credentials roles) {
    Map<String, Secret> named = new LinkedHashMap<>();
    bound
        .credentials()
        .forEach((role, credential) -> roles.find(role).ifPresent(v -> named.put(credential, v)));
    return named;
  }
}
