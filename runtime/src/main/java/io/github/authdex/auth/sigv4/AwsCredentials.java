package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.IniFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds keys where the tools of AWS keep them. */
public final class AwsCredentials {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "AWS_ACCESS_KEY_ID", "accessKeyId",
          "AWS_SECRET_ACCESS_KEY", "secretAccessKey",
          "AWS_SESSION_TOKEN", "sessionToken");

  private static final Map<String, String> SETTINGS =
      Map.of(
          "aws_access_key_id", "accessKeyId",
          "aws_secret_access_key", "secretAccessKey",
          "aws_session_token", "sessionToken");

  private AwsCredentials() {}

  /**
   * Returns the keys of this process, for the roles of sigv4: those of the environment, else those
   * of the profile that {@code AWS_PROFILE} names, or of {@code default}.
   *
   * @throws IOException if the file of profiles cannot be read
   */
  public static Optional<Credentials> find() throws IOException {
    return find(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /**
   * Returns the keys that {@code environment} has, or names a profile of.
   *
   * @param home where {@code .aws/credentials} is looked for
   */
  static Optional<Credentials> find(Map<String, String> environment, Path home) throws IOException {
    Optional<Credentials> own = complete(environment, VARIABLES);
    if (own.isPresent()) {
      return own;
    }
    Path file =
        Optional.ofNullable(environment.get("AWS_SHARED_CREDENTIALS_FILE"))
            .map(Path::of)
            .orElse(home.resolve(".aws").resolve("credentials"));
    String profile = environment.getOrDefault("AWS_PROFILE", "default");
    return Files.isRegularFile(file) ? profile(file, profile) : Optional.empty();
  }

  /**
   * Returns the keys of {@code profile}, if {@code file} has them. A profile that names a role, a
   * login or a command instead of keys has none.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<Credentials> profile(Path file, String profile) throws IOException {
    return IniFile.read(file).section(profile).flatMap(values -> complete(values, SETTINGS));
  }

  private static Optional<Credentials> complete(
      Map<String, String> values, Map<String, String> roles) {
    Map<String, Secret> held = new HashMap<>();
    roles.forEach(
        (name, role) ->
            Optional.ofNullable(values.get(name))
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> held.put(role, Secret.of(value))));
    return held.containsKey("accessKeyId") && held.containsKey("secretAccessKey")
        ? Optional.of(Credentials.of(held))
        : Optional.empty();
  }
}
