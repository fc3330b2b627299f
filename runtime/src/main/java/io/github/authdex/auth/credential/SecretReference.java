package io.github.authdex.auth.credential;

import io.github.authdex.auth.internal.command.ArgumentWords;
import io.github.authdex.auth.internal.command.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says where a secret is, in the place of the secret:
 *
 * <table>
 *   <caption>Forms</caption>
 *   <tr><td>{@code env:NAME}<td>what the environment variable holds, which may be a reference too
 *   <tr><td>{@code file:/path}, {@code file:~/path}<td>all of a file but a line break at its end
 *   <tr><td>{@code command:gcloud auth print-access-token}<td>what a command prints but for a line
 *       break at its end; no shell reads it, quotes keep words together
 *   <tr><td>{@code op://vault/item/field}<td>what 1Password keeps, by {@code op read}
 *   <tr><td>{@code vault:path#field}<td>what HashiCorp Vault keeps, by {@code vault kv get}
 *   <tr><td>{@code keychain:service/account}<td>what the system's keychain keeps, by macOS's {@code
 *       security} or libsecret's {@code secret-tool}; not on Windows, which has no program for it
 *   <tr><td>{@code literal:text}<td>the text itself, though it begins as one of these
 * </table>
 *
 * <p>A reference reads files and runs programs as the user: only a text is taken for one that the
 * user wrote as a secret's place, such as a variable of the environment. A document, an entry of a
 * catalog, a server's answer, what a file holds and what a command prints never are.
 */
public final class SecretReference {
  private final ReferenceForm form;
  private final String rest;

  private SecretReference(ReferenceForm form, String rest) {
    this.form = form;
    this.rest = rest;
  }

  /** Returns the reference that {@code value} is, or empty if it is a secret itself. */
  public static Optional<SecretReference> in(Secret value) {
    String text = value.reveal();
    return ReferenceForm.of(text)
        .map(form -> new SecretReference(form, text.substring(form.prefix().length())));
  }

  /** Returns it as it was written: not to be shown, since arguments of a command may be secret. */
  public String text() {
    return form.prefix() + rest;
  }

  /** Returns whether it is {@code literal:…}, which needs nothing from elsewhere. */
  public boolean isLiteral() {
    return form == ReferenceForm.LITERAL;
  }

  /**
   * Returns the secret: not kept, and never taken for a reference itself.
   *
   * @param name what the secret is called, for messages
   * @param warnings is told of a file that others can read
   * @throws UnavailableSecretException if it cannot be had from there
   */
  public Secret resolve(String name, Consumer<String> warnings) throws IOException {
    return resolve(name, Surroundings.ofThisProcess(warnings));
  }

  Secret resolve(String name, Surroundings around) throws IOException {
    return resolve(name, around, List.of()).from(name);
  }

  private Secret resolve(String name, Surroundings around, List<String> passed) throws IOException {
    if (rest.chars().anyMatch(Character::isISOControl) && !isLiteral()) {
      throw unavailable(name, "it has a line break or another control character");
    }
    try {
      return switch (form) {
        case LITERAL -> Secret.of(rest);
        case ENV -> variable(name, around, passed);
        case FILE -> file(name, around);
        case COMMAND -> around.printed(ArgumentWords.of(rest));
        case OP -> around.printed(ToolCommand.onePassword(form.prefix() + rest));
        case VAULT -> around.printed(ToolCommand.vault(rest));
        case KEYCHAIN -> around.printed(ToolCommand.keychain(rest, around.system()));
      };
    } catch (IllegalArgumentException | CommandFailure e) {
      throw unavailable(name, e.getMessage());
    }
  }

  private Secret variable(String name, Surroundings around, List<String> passed)
      throws IOException {
    List<String> way = new ArrayList<>(passed);
    way.add(rest);
    if (passed.contains(rest)) {
      throw unavailable(name, "that leads back to itself: " + String.join(", ", way));
    }
    Secret value =
        around
            .environment()
            .find(rest)
            .orElseThrow(() -> unavailable(name, "the environment variable is not set, or empty"));
    Optional<SecretReference> next = in(value);
    return next.isPresent() ? next.get().resolve(name, around, way) : value;
  }

  private Secret file(String name, Surroundings around) throws IOException {
    Path file = path(around.home());
    if (!Files.exists(file)) {
      throw unavailable(name, "there is no such file, or you may not look there");
    }
    if (!Files.isRegularFile(file)) {
      throw unavailable(name, "it is no file but a folder or a device");
    }
    FileExposure.warning(file).ifPresent(around.warnings());
    return SecretFolder.read(file).orElseThrow(() -> unavailable(name, "the file is empty"));
  }

  private Path path(Path home) {
    String text = rest.startsWith("///") ? rest.substring(2) : rest; // RFC 8089 §2.
    try {
      Path path = text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "it is no absolute path; write file:/path, or file:~/path for one in your home folder");
  }

  private UnavailableSecretException unavailable(String name, String why) {
    return new UnavailableSecretException(name, toString(), why);
  }

  /** Shows the reference; of a command the program alone, since arguments may be secret. */
  @Override
  public String toString() {
    return switch (form) {
      case COMMAND -> form.prefix() + rest.strip().split("\\s", 2)[0];
      case LITERAL -> form.prefix() + "…";
      default -> form.prefix() + rest;
    };
  }
}
