package io.github.authdex.catalog;

import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.lint.DefaultCredentialNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
        fields.object("format").map(CredentialReader::format).orElse(CredentialSpec.Format.UNKNOWN),
        fields.object("parts").map(parts -> parts(name, parts)).orElse(Map.of()),
        fields.text("example", ""));
  }

  private static Map<String, CredentialPart> parts(String credential, EntryFields fields) {
    Set<String> shown = Set.copyOf(fields.texts("public"));
    List<String> names = fields.texts("names");
    Map<String, CredentialPart> parts = new LinkedHashMap<>();
    for (String name : names) {
      parts.put(
          credential + "." + name,
          CredentialPart.builder(credential)
              .secret(!shown.contains(name))
              .separator(fields.require("split"))
              .index(names.indexOf(name))
              .count(names.size())
              .build());
    }
    fields
        .textsByName("json")
        .forEach(
            (name, pointer) ->
                parts.put(
                    credential + "." + name,
                    CredentialPart.builder(credential)
                        .secret(!shown.contains(name))
                        .pointer(pointer)
                        .build()));
    return parts;
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
