package io.github.authdex.auth.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in which {@code {name}} stands for a value. */
public final class Template {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)}");

  private Template() {}

  /** Returns the names that {@code template} refers to, in order, each once. */
  public static List<String> names(String template) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(template);
    while (matcher.find()) {
      if (!names.contains(matcher.group(1))) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /**
   * Returns {@code template} with each {@code {name}} replaced.
   *
   * @throws MissingCredentialException if {@code values} lacks one
   */
  public static String expand(String template, Credentials values) {
    return NAME.matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(values.require(match.group(1)).reveal()));
  }
}
