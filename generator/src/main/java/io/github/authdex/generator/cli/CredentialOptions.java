package io.github.authdex.generator.cli;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.CredentialSpec;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.DotEnvFile;
import io.github.authdex.auth.SecretSource;
import io.github.authdex.catalog.Match;
import io.github.authdex.generator.model.ApiModel;
import io.github.authdex.generator.model.AuthModel;
import io.github.authdex.generator.preset.Preset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where credentials come from, and which way to authenticate is taken. */
final class CredentialOptions {
  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      defaultValue = ".env",
      description = "A file of NAME=value lines, asked after the environment; .env when left out.")
  private Path envFile;

  @Option(
      names = "--secrets",
      paramLabel = "FOLDER",
      description = "A folder of files, each named like a variable and holding its value.")
  private Path secrets;

  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      description = "Authenticate by this scheme of the API instead of the first that can be.")
  private String scheme;

  /** Returns what the caller holds of {@code model}'s credentials. */
  Credentials held(Terminal terminal, ApiModel model) throws IOException {
    DotEnvFile dotEnv = DotEnvFile.read(envFile);
    dotEnv.warning().ifPresent(warning -> terminal.err().println("authdex: " + warning));
    SecretSource environment = SecretSource.environment();
    SecretSource source =
        secrets == null
            ? SecretSource.firstOf(environment, dotEnv)
            : SecretSource.firstOf(environment, dotEnv, SecretSource.folder(secrets));
    return source.credentials(model.auth().credentials().values());
  }

  /**
   * Returns the preset for one call.
   *
   * @throws InputException if no alternative can be met, saying which variables would do
   */
  Preset choose(ApiModel model, Match match, Credentials held, AuthRequirement requirement)
      throws InputException {
    AuthRequirement wanted = scheme == null ? requirement : only(model, requirement);
    ApiModel asked = model.with(withRequirement(model.auth(), wanted), model.operations());
    return Preset.choose(asked, held, match.server(), match.variables())
        .orElseThrow(() -> new InputException(missing(model, wanted)));
  }

  private AuthRequirement only(ApiModel model, AuthRequirement requirement) throws InputException {
    if (!model.auth().schemes().containsKey(scheme)) {
      throw new InputException(
          "Expected one of the schemes "
              + String.join(", ", model.auth().schemes().keySet())
              + " but was \""
              + scheme
              + "\"");
    }
    return new AuthRequirement(
        requirement.alternatives().stream()
            .filter(alternative -> alternative.names().contains(scheme))
            .findFirst()
            .or(() -> Optional.of(Alternative.of(scheme)))
            .stream()
            .toList());
  }

  private static AuthModel withRequirement(AuthModel auth, AuthRequirement requirement) {
    return new AuthModel(
        auth.id(), auth.schemes(), auth.credentials(), requirement, auth.headers(), auth.refusal());
  }

  private static String missing(ApiModel model, AuthRequirement requirement) {
    return "Expected a credential of "
        + model.title()
        + " but there was none; set "
        + requirement.alternatives().stream()
            .filter(alternative -> !alternative.isAnonymous())
            .map(alternative -> variables(model.auth(), alternative))
            .filter(names -> !names.isEmpty())
            .distinct()
            .collect(Collectors.joining(", or "))
        + "; \"authdex show "
        + model.auth().id()
        + "\" says where to get them";
  }

  private static String variables(AuthModel auth, Alternative alternative) {
    return alternative.names().stream()
        .flatMap(name -> auth.schemes().get(name).credentials().values().stream())
        .map(auth.credentials()::get)
        .filter(spec -> spec != null && !spec.optional())
        .map(CredentialSpec::env)
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
