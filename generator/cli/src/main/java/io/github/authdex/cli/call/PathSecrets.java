package io.github.authdex.cli.call;

import io.github.authdex.auth.credential.SecretNames;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the secrets in the path of a URL: no name stands beside them, but a habit or a shape. */
public final class PathSecrets {
  /** Where providers put a secret into a path; the group is what must not be seen. */
  private static final List<Pattern> HABITS =
      List.of(
          // Telegram: /bot<id>:<token>/method; others: /<id>:<token>/
          Pattern.compile("/(?:file/)?(?:bot)?(\\d{3,}:[^/?#\\s:@]{3,})(?=[/?#\\s]|$)"),
          // Incoming webhooks of Slack, Discord, Microsoft Teams and Google's like.
          Pattern.compile(
              "hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/([^?#\\s]+)"),
          Pattern.compile("/api/(?:v\\d+/)?webhooks/\\d+/([^/?#\\s]+)"),
          Pattern.compile("/IncomingWebhook/([^?#\\s]+)"));

  /** A segment behind one that is named as secrets are. */
  private static final Pattern NAMED = Pattern.compile("/([A-Za-z_-]+)/([^/?#\\s]{12,})");

  /** Long, of letters and digits: a key, or an id that nobody misses where none is needed. */
  private static final Pattern SHAPE =
      Pattern.compile("(?<=[/:])(?=[^/?#\\s]*\\d)(?=[^/?#\\s]*[A-Za-z])[A-Za-z0-9_:~.=-]{16,}");

  private PathSecrets() {}

  /** Tells {@code found} those in places that are known for them. */
  static void known(String url, BiConsumer<String, String> found) {
    String plain = withoutQuery(url);
    for (Pattern habit : HABITS) {
      Matcher matcher = habit.matcher(plain);
      while (matcher.find()) {
        found.accept("path", matcher.group(1));
      }
    }
    Matcher named = NAMED.matcher(plain);
    for (int at = 0; named.find(at); at = named.end(1)) {
      if (SecretNames.isSecret(named.group(1)) && isMixed(named.group(2))) {
        found.accept(named.group(1), named.group(2));
      }
    }
  }

  /** Tells {@code found} whatever of the path of {@code url} might be one by its shape. */
  public static void likely(String url, BiConsumer<String, String> found) {
    String plain = withoutQuery(url);
    int path = plain.indexOf('/', plain.contains("://") ? plain.indexOf("://") + 3 : 0);
    if (path >= 0) {
      Matcher matcher = SHAPE.matcher(plain.substring(path));
      while (matcher.find()) {
        found.accept("path", matcher.group());
      }
    }
  }

  private static boolean isMixed(String text) {
    return text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter);
  }

  private static String withoutQuery(String url) {
    return url.replaceFirst("(?s)[?#].*", "");
  }
}
