package io.github.authdex.catalog.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word behind a dollar sign is one that the place knows; any other would be sent as it stands.
 */
final class TemplateWords implements Rule {
  private static final Pattern WORD = Pattern.compile("\\{\\$([A-Za-z0-9]*)");
  private static final Set<String> SIGNED =
      Set.of("timestamp", "date", "day", "nonce", "base64", "signed", "signature");
  private static final Set<String> TRAVELS = Set.of("token", "base64");
  private static final Set<String> CLAIMS =
      Set.of("uuid", "nonce", "issuedAt", "fingerprint", "method", "host", "path");
  private static final Set<String> ASSERTED = Set.of("uuid", "nonce", "issuedAt");

  private static final Pattern HEADER = Pattern.compile("headers\\..+\\.value");

  @Override
  public String id() {
    return "template-words";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (String field : List.of("headers", "schemes", "verify")) {
      entry.root().child(field).walk(place -> check(place, entry, report));
    }
  }

  private static void check(EntryPlace place, EntryTree entry, Report report) {
    if (!place.node().isTextual()
        || List.of("description", "title", "text").contains(place.name())) {
      return;
    }
    Matcher found = WORD.matcher(place.node().asText());
    while (found.find()) {
      Set<String> known = known(place, entry);
      if (!known.contains(found.group(1))) {
        report.error(
            place,
            "{$"
                + found.group(1)
                + "} means nothing in "
                + place.words()
                + " and would be sent as it stands"
                + NearestWord.mend(found.group(1), known, "take it out"));
      }
    }
  }

  private static Set<String> known(EntryPlace place, EntryTree entry) {
    String[] words = place.words().split("\\.", -1);
    if (!words[0].equals("schemes") || words.length < 3) {
      return HEADER.matcher(place.words()).matches() ? Set.of("uuid") : Set.of();
    }
    String kind = entry.root().child("schemes").child(words[1]).text("kind");
    if (kind.equals("oauth2") || kind.equals("oidc")) {
      return tokenRequest(entry.root().child("schemes").child(words[1]), place, words);
    }
    boolean claims = kind.equals("jwt") && words[2].matches("claims.*|header.*");
    boolean signed = kind.equals("signature") && words[2].matches("prefix|parameters.*");
    if (kind.equals("session")) {
      return session(entry.root().child("schemes").child(words[1]), words);
    }
    boolean composed = words.length == 4 && EntrySchema.roles(kind).contains(words[2]);
    return claims ? CLAIMS : signed ? SIGNED : composed ? Set.of("base64") : Set.of();
  }

  /** A state is repeated as it is, and where a person consents there is one. */
  private static Set<String> tokenRequest(EntryPlace scheme, EntryPlace place, String[] words) {
    boolean code =
        scheme.text("kind").equals("oidc") || scheme.child("flows").has("authorizationCode");
    boolean whole = place.node().asText().equals("{$state}");
    if (words[2].equals("tokenParameters")) {
      return code && whole ? Set.of("state") : Set.of();
    }
    return words[2].matches("tokenHeaders.*")
        ? Set.of("uuid")
        : words.length > 3 && words[3].matches("claims.*") ? ASSERTED : Set.of();
  }

  /** What travels knows the token, and a second request what was taken from the answers before. */
  private static Set<String> session(EntryPlace scheme, String[] words) {
    if (words[2].matches("token|also.*")) {
      return words[words.length - 1].equals("value") ? TRAVELS : Set.of();
    }
    Set<String> known = new LinkedHashSet<>();
    EntryPlace login = scheme.child("login");
    int at = 3;
    while (at < words.length && words[at].equals("then")) {
      known.addAll(EntryTree.names(login.child("take")));
      login = login.child("then");
      at++;
    }
    boolean filled =
        at < words.length && Set.of("fields", "headers", "body", "xml").contains(words[at]);
    known.add("base64");
    return filled ? known : Set.of();
  }
}
