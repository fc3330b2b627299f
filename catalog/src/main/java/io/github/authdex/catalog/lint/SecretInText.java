package io.github.authdex.catalog.lint;

import io.github.authdex.catalog.source.SecretText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entry is public: nobody's key stands in it, not even as an example. */
final class SecretInText implements Rule {
  private final TextVerdicts<Optional<String>> known = new TextVerdicts<>(SecretText::known);
  private final TextVerdicts<Optional<String>> random = new TextVerdicts<>(SecretText::random);

  @Override
  public String id() {
    return "secret-in-text";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<EntryPlace> free = new HashSet<>(entry.prose());
    free.addAll(entry.samples());
    entry.root().child("evidence").children().forEach(page -> free.add(page.child("quote")));
    for (EntryPlace credential : entry.root().child("credentials").children()) {
      free.addAll(credential.child("format").child("prefixes").children());
      free.add(credential.child("example"));
    }
    List<String> published = published(entry);
    entry.root().walk(place -> check(place, free, published, report));
  }

  /** Returns the examples of credentials that a page shows to everybody, which evidence quotes. */
  private static List<String> published(EntryTree entry) {
    List<EntryPlace> evidence = entry.root().child("evidence").children();
    return entry.root().child("credentials").children().stream()
        .map(credential -> credential.text("example"))
        .filter(text -> !text.isEmpty())
        .filter(text -> evidence.stream().anyMatch(page -> page.text("quote").contains(text)))
        .toList();
  }

  private void check(EntryPlace text, Set<EntryPlace> free, List<String> published, Report report) {
    if (text.node().isTextual()) {
      String value = text.node().asText();
      boolean shown = List.of("example", "quote").contains(text.name());
      for (String example : shown ? published : List.<String>of()) {
        value = value.replace(example, "");
      }
      Optional<String> found = known.of(value);
      if (found.isEmpty() && free.contains(text)) {
        found = random.of(value);
      }
      found.ifPresent(secret -> report.error(text, message(text, secret)));
    }
  }

  private static String message(EntryPlace at, String secret) {
    return at.words()
        + " has what looks like a secret ("
        + secret.substring(0, Math.min(4, secret.length() / 4))
        + "…, "
        + secret.length()
        + " characters); take it out, and revoke it if it was one"
        + (at.words().matches("credentials\\.[^.]+\\.example")
            ? "; an example that a page of the provider shows stands in the quote of evidence too"
            : "");
  }
}
