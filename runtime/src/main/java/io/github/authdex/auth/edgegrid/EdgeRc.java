package io.github.authdex.auth.edgegrid;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.IniFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One section of a file {@code .edgerc}, as Akamai's control centre gives it out.
 *
 * @param host where the API client's requests go
 * @param credentials for the roles of edgegrid
 */
public record EdgeRc(String host, Credentials credentials) {
  private static final Map<String, String> ROLES =
      Map.of(
          "client_token", "clientToken",
          "client_secret", "clientSecret",
          "access_token", "accessToken");

  /**
   * Returns the section that {@code AKAMAI_EDGERC_SECTION} names, or {@code default}, of the file
   * that {@code AKAMAI_EDGERC} names, or of {@code .edgerc}; empty if there is no such file.
   *
   * @param environment the environment's variables
   * @param home where {@code .edgerc} is looked for
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it has no such section
   * @throws MissingCredentialException if the section lacks a value
   */
  static Optional<EdgeRc> find(Map<String, String> environment, Path home) throws IOException {
    Path file =
        Optional.ofNullable(environment.get("AKAMAI_EDGERC"))
            .map(Path::of)
            .orElse(home.resolve(".edgerc"));
    return Files.isRegularFile(file)
        ? Optional.of(read(file, environment.getOrDefault("AKAMAI_EDGERC_SECTION", "default")))
        : Optional.empty();
  }

  /**
   * Returns the section {@code section} of {@code file}.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it has no such section
   * @throws MissingCredentialException if the section lacks a value
   */
  public static EdgeRc read(Path file, String section) throws IOException {
    IniFile ini = IniFile.read(file);
    Map<String, String> values =
        ini.section(section)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected a section \"" + section + "\" in " + file + "; it has " + ini));
    Map<String, Secret> held = new HashMap<>();
    ROLES.forEach((name, role) -> held.put(role, Secret.of(required(values, name))));
    return new EdgeRc(
        required(values, "host").replaceFirst("^https://", "").replaceFirst("/$", ""),
        Credentials.of(held));
  }

  private static String required(Map<String, String> values, String name) {
    String value = values.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new MissingCredentialException(name);
    }
    return value;
  }

  /** Shows the host alone. */
  @Override
  public String toString() {
    return host;
  }
}
