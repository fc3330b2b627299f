package io.github.authdex.client;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretForms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hides in a text the secrets that it was shown, in all their forms. Threads may share it. */
final class LearntSecrets {
  /** Shorter values are words that stand anywhere. */
  private static final int SHORTEST = 4;

  /** The start of a long secret is enough to know it by. */
  private static final int KNOWN_BY = 48;

  /** How many of those are kept that each request may have anew. */
  private static final int MOST = 32;

  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private final Set<String> held = new LinkedHashSet<>();
  private final Set<String> seen = new LinkedHashSet<>();

  /** Null once more has been learnt: it is made when a text is there to be looked at. */
  private Pattern values = JWT;

  /** Hides what a caller holds from now on. */
  synchronized void learn(Map<String, Secret> secrets) {
    for (Secret secret : secrets.values()) {
      String value = secret.reveal().strip();
      if (value.length() >= SHORTEST && held.add(value)) {
        values = null;
      }
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
    values = null;
  }

  /** Returns {@code text} with {@code hidden} in the place of each. */
  synchronized String hide(String text, String hidden) {
    List<String> all = new ArrayList<>(held);
    all.addAll(seen);
    if (values == null) {
      values = pattern(all);
    }
    return values
        .matcher(SecretForms.withoutBase64(text, all, hidden))
        .replaceAll(Matcher.quoteReplacement(hidden));
  }

  private static Pattern pattern(List<String> secrets) {
    return Pattern.compile(
        secrets.stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(LearntSecrets::expression)
            .collect(Collectors.joining("|", JWT.pattern() + "|", "")));
  }

  private static String expression(String secret) {
    return secret.length() <= KNOWN_BY
        ? SecretForms.of(secret)
        : SecretForms.of(secret.substring(0, KNOWN_BY)) + "[^\\s\"'<>&,;]*";
  }
}
