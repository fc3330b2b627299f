package io.github.authdex.client;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hides secrets in what is logged: by the names they stand behind, and by their values. Threads may
 * share it.
 */
final class LogMask {
  static final String HIDDEN = "***";

  /** A pair of a query, of a form, of a cookie or of the parameters of a header. */
  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z0-9_.\\-\\[\\]%]+)=(\"[^\"]*\"?|[^&\\s\"';,<>]+)");

  /** The name of a member of JSON. */
  private static final Pattern MEMBER = Pattern.compile("\"([^\"\\\\]+)\"\\s*+:\\s*+");

  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)(?:\\s[^<>]*)?>"
              + "(<!\\[CDATA\\[(?s:.*?)(?:]]>|\\z)|[^<]+)");

  private final Set<String> names;
  private final LearntSecrets learnt = new LearntSecrets();

  private LogMask(Set<String> names) {
    this.names = names;
  }

  /** Makes one that also hides what stands in {@code places}. */
  static LogMask of(List<WirePlace> places) {
    return new LogMask(
        places.stream()
            .map(place -> place.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  /** Returns whether what {@code name} names is hidden. */
  boolean isSecret(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT)) || SecretNames.isSecret(name);
  }

  /** Hides what a caller holds from now on. */
  void learn(Map<String, Secret> secrets) {
    learnt.learn(secrets);
  }

  /** Hides {@code value}, which stands where proofs do, from now on. */
  void learn(String value) {
    learnt.learn(value);
  }

  /** Returns {@code text} without the secrets that are known by their value. */
  String values(String text) {
    return learnt.hide(text, HIDDEN);
  }

  /** Returns {@code text} without the secrets that are known by their name or their value. */
  String text(String text) {
    String pairs =
        PAIR.matcher(text)
            .replaceAll(
                pair ->
                    Matcher.quoteReplacement(
                        shown(pair.group(), pair.group(1), pair.group(1) + "=" + HIDDEN)));
    String members = members(pairs);
    String elements =
        ELEMENT
            .matcher(members)
            .replaceAll(
                element ->
                    Matcher.quoteReplacement(
                        shown(
                            element.group(),
                            element.group(1),
                            element
                                    .group()
                                    .substring(
                                        0, element.group().length() - element.group(2).length())
                                + HIDDEN)));
    return values(elements);
  }

  private String shown(String whole, String name, String hidden) {
    return isSecret(name) ? hidden : whole;
  }

  /** Returns {@code text} with the values hidden of members of JSON that have secret names. */
  private String members(String text) {
    Matcher member = MEMBER.matcher(text);
    StringBuilder shown = new StringBuilder();
    int from = 0;
    while (member.find(from)) {
      shown.append(text, from, member.end());
      from = member.end();
      if (isSecret(member.group(1))) {
        shown.append('"').append(HIDDEN).append('"');
        from = JsonEnd.of(text, from);
      }
    }
    return shown.append(text, from, text.length()).toString();
  }
}
