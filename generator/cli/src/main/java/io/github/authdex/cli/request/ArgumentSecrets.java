package io.github.authdex.cli.request;

import io.github.authdex.auth.credential.SecretNames;
import io.github.authdex.cli.call.PathSecrets;
import io.github.authdex.cli.call.SecretValues;
import io.github.authdex.cli.curl.CurlCommand;
import io.github.authdex.cli.curl.CurlWord;
import io.github.authdex.cli.print.PrintRedaction;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the secrets among the arguments: in URLs, header fields, content and pasted curl commands,
 * so that no output and no error repeats them.
 */
public final class ArgumentSecrets {
  private static final Set<String> PASSWORDS =
      Set.of("user", "proxy-user", "tlspassword", "proxy-tlspassword", "pass", "proxy-pass");

  private static final Pattern FIELD =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9_-]*)[\"']?\\s*[:=]+\\s*[\"']?"
              + "(?:(?i:bearer|basic|token|digest)\\s+)?([^\\s\"',;}]+)");

  private static final Pattern PROOF =
      Pattern.compile("(?i)\\b(?:bearer|basic|token)\\s+[\"']?([^\\s\"',;}]+)");

  private final SecretValues values;
  private final PrintRedaction cover;
  private final boolean find;

  private ArgumentSecrets(PrintRedaction cover, boolean find) {
    this.cover = cover;
    this.find = find;
    this.values = new SecretValues(SecretNames::isSecret, cover::hide);
  }

  /** Hides what is secret among {@code args}, unless they ask for it to be shown. */
  public static void hide(PrintRedaction cover, String... args) {
    if (List.of(args).contains("--show-secrets")) {
      cover.lift();
      return;
    }
    ArgumentSecrets secrets = new ArgumentSecrets(cover, args.length > 0 && args[0].equals("find"));
    for (int i = 0; i < args.length; i++) {
      secrets.argument(i == 0 ? "" : args[i - 1], args[i]);
    }
  }

  private void argument(String before, String given) {
    String text = given.replaceFirst("^--curl=", "");
    boolean alone = text.equals("curl"); // The name of a format has nothing to hide.
    if (CurlCommand.isOne(text) && !alone) {
      cover.replace(text, "curl …");
      fields(text.substring(0, text.indexOf("curl")));
      CurlCommand.words(text).forEach(this::word);
      return;
    }
    if (text.contains(" ") && !before.startsWith("-")) {
      fields(text);
    }
    String attached = text.replaceFirst("^(-[Hd]|--(header|data|var)=)", "");
    url(text);
    if (before.equals("-H") || before.equals("--header") || !attached.equals(text)) {
      header(attached);
    }
    if (before.startsWith("-") || !attached.equals(text)) {
      values.content(attached);
    }
  }

  /** Commands and code of other tools name what is secret, too. */
  private void fields(String text) {
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      if (SecretNames.isSecret(field.group(1))) {
        cover.hide(field.group(1), field.group(2));
      }
    }
    Matcher proof = PROOF.matcher(text);
    while (proof.find()) {
      cover.hide("Authorization", proof.group(1));
    }
  }

  private void word(CurlWord word) {
    String argument = word.argument();
    switch (word.name()) {
      case "url" -> url(argument);
      case "header", "proxy-header" -> header(argument);
      case "cookie" -> values.header("Cookie", argument);
      case "oauth2-bearer", "aws-sigv4" -> cover.hide("oauth2-bearer", argument);
      default -> {
        if (PASSWORDS.contains(word.name())) {
          password(argument);
        } else {
          values.content(argument);
          values.url(argument);
        }
      }
    }
  }

  /** Which API a URL is does not hang on ids in its path: whatever looks like a key is hidden. */
  private void url(String text) {
    values.url(text);
    if (find) {
      PathSecrets.likely(text, cover::hide);
    }
  }

  private void password(String argument) {
    values.userInfo(argument.contains(":") ? argument : ":" + argument);
  }

  private void header(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      values.header(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
  }
}
