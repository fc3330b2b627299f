package io.github.authdex.catalog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry is public: nobody's key stands in it, not even as an example. */
final class SecretInText implements Rule {
  /** The forms of keys that providers make, as scanners know them. */
  private static final List<Form> KNOWN =
      List.of(
          new Form("_", "\\b(?:sk|rk|pk|whsec)_(?:live|test)?_?[0-9A-Za-z]{10,}"),
          new Form("sk-", "\\bsk-[0-9A-Za-z_-]{16,}"),
          new Form("gh", "\\bgh[opsur]_[0-9A-Za-z]{20,}"),
          new Form("github_pat_", "\\bgithub_pat_[0-9A-Za-z_]{20,}"),
          new Form("glpat-", "\\bglpat-[0-9A-Za-z_-]{16,}"),
          new Form("IA", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
          new Form("xox", "\\bxox[abeoprs]-[0-9A-Za-z-]{10,}"),
          new Form("xapp-", "\\bxapp-[0-9A-Za-z-]{10,}"),
          new Form("AIza", "\\bAIza[0-9A-Za-z_-]{30,}"),
          new Form("ya29.", "\\bya29\\.[0-9A-Za-z_-]{16,}"),
          new Form("SG.", "\\bSG\\.[0-9A-Za-z_-]{10,}\\.[0-9A-Za-z_-]{10,}"),
          new Form("key-", "\\bkey-[0-9a-f]{32}\\b"),
          new Form("shp", "\\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,}"),
          new Form("_", "\\b(?:secret|ntn)_[0-9A-Za-z]{30,}"),
          new Form("dop_v1_", "\\bdop_v1_[0-9a-f]{32,}"),
          new Form("eyJ", "\\beyJ[0-9A-Za-z_-]{10,}\\.[0-9A-Za-z_-]{10,}"),
          new Form("-----BEGIN ", "-----BEGIN [A-Z ]*PRIVATE KEY"),
          new Form("", "(?i)\\b(?:bearer|basic)\\s+[0-9A-Za-z+/._=-]{20,}"),
          new Form("@", "://[^/\\s:@{}]+:[^/\\s@{}]+@"),
          new Form(
              "=",
              "(?i)[?&](?:access_token|api_?key|key|secret|token|sig|password)=[^&\\s{}]{8,}"));

  private static final Pattern LONG = Pattern.compile("[0-9A-Za-z+/=]{20,}|[0-9A-Za-z_=-]{32,}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern URL = Pattern.compile("https://\\S+");
  private static final int SHORTEST = 20;
  private static final double RANDOM_BITS = 3.5;

  private final TextVerdicts<Optional<String>> known = new TextVerdicts<>(SecretInText::known);
  private final TextVerdicts<Optional<String>> random = new TextVerdicts<>(SecretInText::random);

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

  private static Optional<String> known(String text) {
    return KNOWN.stream().flatMap(form -> form.find(text).stream()).findFirst();
  }

  /**
   * The form of a key.
   *
   * @param mark what each key of it has: most texts have none, which is seen at once
   */
  private record Form(String mark, Pattern pattern) {
    Form(String mark, String expression) {
      this(mark, Pattern.compile(expression));
    }

    Optional<String> find(String text) {
      if (!text.contains(mark)) {
        return Optional.empty();
      }
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
  }

  /** What has letters and digits without an order that a person would give them. */
  private static Optional<String> random(String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    String plain = UUID.matcher(text).replaceAll("");
    Matcher words = LONG.matcher(URL.matcher(plain).replaceAll(""));
    while (words.find()) {
      String word = words.group();
      boolean digits = word.chars().filter(Character::isDigit).count() >= 3;
      boolean letters = word.chars().anyMatch(Character::isLetter);
      if (digits && letters && bits(word) > (word.matches("[0-9a-fA-F]+") ? 3 : RANDOM_BITS)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Returns Shannon's entropy of a character of {@code word}. */
  private static double bits(String word) {
    return word.chars()
        .distinct()
        .mapToDouble(c -> (double) word.chars().filter(other -> other == c).count() / word.length())
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }
}
