package io.github.authdex.catalog;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.lint.DefaultCredentialNames;
import java.util.Locale;

/** Reads what a caller holds, and makes up what the entry does not say about it. */
final class CredentialReader {
  private CredentialReader() {}

  static CredentialSpec read(String id, String name, EntryFields fields) {
    return new CredentialSpec(
        name,
        fields.text("title", title(name)),
        fields.text("description", ""),
        fields.text("obtain", ""),
        fields.text("env", DefaultCredentialNames.variable(id, name)),
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
        name,
        title(name),
        "",
        "",
        DefaultCredentialNames.variable(id, name),
        secret,
        optional,
        CredentialSpec.Format.UNKNOWN);
  }

  private static CredentialSpec.Format format(EntryFields fields) {
    return new CredentialSpec.Format(
        fields.texts("prefixes"),
        fields.number("minLength", 0),
        fields.number("maxLength", 0),
        fields.text("charset", "printable"));
  }

  private static String title(String name) {
    String words = DefaultCredentialNames.words(name, ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
