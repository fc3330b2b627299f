package io.github.authdex.catalog.lint;

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
  private static final Set<String> CLAIMS =
      Set.of("uuid", "nonce", "issuedAt", "method", "host", "path");
  private static final Set<String> ASSERTED = Set.of("uuid", "nonce", "issuedAt");

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
      return Set.of();
    }
    String kind = entry.root().child("schemes").child(words[1]).text("kind");
    if (kind.equals("oauth2") || kind.equals("oidc")) {
      return words[2].matches("tokenHeaders.*")
          ? Set.of("uuid")
          : words.length > 3 && words[3].matches("claims.*") ? ASSERTED : Set.of();
    }
    boolean claims = kind.equals("jwt") && words[2].matches("claims.*|header.*");
    boolean signed = kind.equals("signature") && words[2].matches("prefix|parameters.*");
    boolean composed = words.length == 4 && EntrySchema.roles(kind).contains(words[2]);
    return claims ? CLAIMS : signed ? SIGNED : composed ? Set.of("base64") : Set.of();
  }
}
