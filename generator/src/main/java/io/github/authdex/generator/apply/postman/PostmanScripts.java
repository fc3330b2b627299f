package io.github.authdex.generator.apply.postman;

import io.github.authdex.generator.apply.text.TextValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at the scripts of a collection, which are never run. */
final class PostmanScripts {
  /** A script that puts a header onto the request, or a credential anywhere. */
  private static final Pattern SETS =
      Pattern.compile(
          "(?is)request\\s*\\.\\s*(?:headers\\s*\\.\\s*(?:add|upsert|append|insert|prepend)"
              + "|addHeader|auth\\b|authorizeUsing)");

  private static final Pattern QUOTED = Pattern.compile("[\"'`.\\[]([\\w.-]{1,80})");

  private PostmanScripts() {}

  /** Returns whether a script of {@code item} may set what its requests authenticate with. */
  static boolean setCredential(TextValue item) {
    return item.list("event").stream()
        .filter(event -> event.text("listen").equals("prerequest"))
        .anyMatch(event -> SETS.matcher(text(event)).find());
  }

  /** Returns what the scripts of {@code item} may call variables by. */
  static Set<String> words(TextValue item) {
    Set<String> words = new HashSet<>();
    for (TextValue event : item.list("event")) {
      Matcher quoted = QUOTED.matcher(text(event));
      while (quoted.find()) {
        words.add(quoted.group(1));
      }
    }
    return words;
  }

  private static String text(TextValue event) {
    List<TextValue> lines =
        event.member("script").map(script -> script.list("exec")).orElse(List.of());
    return lines.isEmpty()
        ? event.member("script").map(script -> script.text("exec")).orElse("")
        : lines.stream().map(TextValue::text).collect(Collectors.joining("\n"));
  }
}
