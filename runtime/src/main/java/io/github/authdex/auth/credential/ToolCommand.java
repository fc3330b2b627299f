package io.github.authdex.auth.credential;

import java.util.List;
import java.util.Locale;

/** The commands of platforms' tools that print a secret which a reference names. */
final class ToolCommand {
  private ToolCommand() {}

  /** 1Password: {@code op read} takes the reference whole. */
  static List<String> onePassword(String reference) {
    return List.of("op", "read", reference);
  }

  /**
   * HashiCorp Vault's key-value store.
   *
   * @param place {@code path#field}
   * @throws IllegalArgumentException if it is not of that form
   */
  static List<String> vault(String place) {
    int hash = place.lastIndexOf('#');
    if (hash <= 0 || hash == place.length() - 1 || place.startsWith("-")) {
      throw new IllegalArgumentException("it is not of the form vault:path#field");
    }
    return List.of(
        "vault", "kv", "get", "-field=" + place.substring(hash + 1), place.substring(0, hash));
  }

  /**
   * The system's keychain, by macOS's {@code security} or libsecret's {@code secret-tool}.
   * Windows's {@code cmdkey} lists what is kept there and prints none of it.
   *
   * @param place {@code service/account}; a service may have slashes itself
   * @throws IllegalArgumentException if it is not of that form, or the system has no such tool
   */
  static List<String> keychain(String place, String system) {
    int slash = place.lastIndexOf('/');
    String service = slash < 0 ? "" : place.substring(0, slash);
    String account = place.substring(slash + 1);
    if (service.isEmpty()
        || account.isEmpty()
        || service.startsWith("-")
        || account.startsWith("-")) {
      throw new IllegalArgumentException("it is not of the form keychain:service/account");
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      throw new IllegalArgumentException(
          "Windows has no program that prints what its Credential Manager keeps; keep it where"
              + " op://…, vault:… or file:… finds it, or name a program that prints it by"
              + " command:…");
    }
    return os.startsWith("mac")
        ? List.of("security", "find-generic-password", "-s", service, "-a", account, "-w")
        : List.of("secret-tool", "lookup", "service", service, "account", account);
  }
}
