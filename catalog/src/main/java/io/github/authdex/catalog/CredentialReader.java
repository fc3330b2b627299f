package io.github.authdex.catalog;

import io.github.authdex.auth.CredentialSpec;
import java.util.Locale;

/** Reads what a caller holds, and makes up what the entry does not say about it. */
final class CredentialReader {
  private CredentialReader() {}

  static CredentialSpec read(String id, String name, Fields fields) {
    return new CredentialSpec(
        name,
        fields.text("title", title(name)),
        fields.text("description", ""),
        fields.text("obtain", ""),
        fields.text("env", env(id, name)),
        fields.flag("secret", true),
        fields.flag("optional", false),
        fields
            .object("format")
            .map(CredentialReader::format)
            .orElse(CredentialSpec.Format.UNKNOWN));
  }

  /** Returns the credential that a scheme refers to and the entry does not declare. */
  static CredentialSpec made(String id, String name, boolean secret, boolean optional) {
    return new CredentialSpec(
        name, title(name), "", "", env(id, name), secret, optional, CredentialSpec.Format.UNKNOWN);
  }

  private static CredentialSpec.Format format(Fields fields) {
    return new CredentialSpec.Format(
        fields.texts("prefixes"),
        fields.number("minLength", 0),
        fields.number("maxLength", 0),
        fields.text("charset", "printable"));
  }

  /** Returns {@code STRIPE_SECRET_KEY} for {@code stripe} and {@code secretKey}. */
  static String env(String id, String name) {
    String env = words(id + "_" + name, '_').toUpperCase(Locale.ROOT);
    return Character.isDigit(env.charAt(0)) ? "API_" + env : env;
  }

  private static String title(String name) {
    String words = words(name, ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String words(String name, char separator) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[-_ ]+", String.valueOf(separator));
  }
}
