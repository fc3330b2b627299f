package io.github.authdex.client;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretForms;
import io.github.authdex.auth.credential.SecretNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hides secrets in what is logged, by name and by value. Threads may share it. */
final class LogMask {
  static final String HIDDEN = "***";

  /** Shorter values are words that stand anywhere. */
  private static final int SHORTEST = 4;

  /** The start of a long secret is enough to know it by. */
  private static final int KNOWN_BY = 48;

  /** How many of those are kept that each request may have anew. */
  private static final int MOST = 32;

  /** A pair of a query, of a form, of a cookie or of the parameters of a header. */
  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z0-9_.\\-\\[\\]%]+)=(\"[^\"]*\"?|[^&\\s\"';,<>]+)");

  /** The name of a member of JSON. */
  private static final Pattern MEMBER = Pattern.compile("\"([^\"\\\\]+)\"\\s*+:\\s*+");

  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)(?:\\s[^<>]*)?>"
              + "(<!\\[CDATA\\[(?s:.*?)(?:]]>|\\z)|[^<]+)");

  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private final Set<String> names;
  private final Set<String> held = new LinkedHashSet<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private Pattern values = JWT;

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
  synchronized void learn(Map<String, Secret> secrets) {
    boolean changed = false;
    for (Secret secret : secrets.values()) {
      String value = secret.reveal().strip();
      changed |= value.length() >= SHORTEST && held.add(value);
    }
    if (changed) {
      compile();
    }
  }

  /** Hides {@code value}, which stands where proofs do, from now on. */
  synchronized void learn(String value) {
    String text = value.strip();
    if (text.length() < 2 * SHORTEST || held.contains(text) || !seen.add(text)) {
      return;
    }
    if (seen.size() > MOST) {
      seen.remove(seen.iterator().next());
    }
    compile();
  }

  private void compile() {
    List<String> longestFirst = new ArrayList<>(held);
    longestFirst.addAll(seen);
    longestFirst.sort((a, b) -> b.length() - a.length());
    values =
        Pattern.compile(
            longestFirst.stream()
                .map(LogMask::expression)
                .collect(Collectors.joining("|", JWT.pattern() + "|", "")));
  }

  private static String expression(String secret) {
    return secret.length() <= KNOWN_BY
        ? SecretForms.of(secret)
        : SecretForms.of(secret.substring(0, KNOWN_BY)) + "[^\\s\"'<>&,;]*";
  }

  /** Returns {@code text} without the secrets that are known by their value. */
  synchronized String values(String text) {
    List<String> all = new ArrayList<>(held);
    all.addAll(seen);
    return values
        .matcher(SecretForms.withoutBase64(text, all, HIDDEN))
        .replaceAll(Matcher.quoteReplacement(HIDDEN));
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
