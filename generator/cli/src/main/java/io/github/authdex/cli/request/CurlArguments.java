package io.github.authdex.cli.request;

import io.github.authdex.cli.curl.CurlCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Makes one argument of a curl command that was typed as words of its own ({@code authdex call curl
 * -X POST …}), before curl's options are taken for ours. Options that curl does not have are ours
 * wherever they stand.
 */
public final class CurlArguments {
  private static final Set<String> VERBS = Set.of("call", "doctor", "find");

  private static final Set<String> OUR_SWITCHES =
      Set.of(
          "--dry-run",
          "--explain",
          "--show-secrets",
          "--lab",
          "--allow-http",
          "--trace",
          "--only",
          "--send");

  private static final Set<String> OUR_OPTIONS =
      Set.of(
          "--env-file",
          "--secrets",
          "--scheme",
          "--cookies",
          "--at",
          "--nonce",
          "--challenge",
          "--catalog",
          "--var");

  private CurlArguments() {}

  /** Returns {@code args} with a curl command, if they have one, as their last. */
  public static String[] joined(String... args) {
    List<String> all = Arrays.asList(args);
    int curl = all.indexOf("curl");
    if (curl < 1 || !VERBS.contains(all.get(0))) {
      return args;
    }
    List<String> ours = new ArrayList<>(all.subList(0, curl));
    List<String> words = new ArrayList<>();
    for (int i = curl + 1; i < args.length; i++) {
      String word = args[i];
      if (isOurSwitch(word) || (word.equals("--json") && i == args.length - 1)) {
        ours.add(word);
      } else if (OUR_OPTIONS.contains(word) && i + 1 < args.length) {
        ours.addAll(List.of(word, args[++i]));
      } else {
        words.add(word);
      }
    }
    ours.add(CurlCommand.joined(words));
    return ours.toArray(String[]::new);
  }

  private static boolean isOurSwitch(String word) {
    int equals = word.indexOf('=');
    return OUR_SWITCHES.contains(word)
        || (equals > 0 && OUR_OPTIONS.contains(word.substring(0, equals)));
  }
}
