package io.github.authdex.cli.doctor;

import java.util.regex.Pattern;

/** URLs and paths in which {@code {name}} stands for a part between two slashes. */
final class TemplateFit {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}/]*}");
  private static final int LONGEST = 2_048;

  private TemplateFit() {}

  /** Returns whether {@code text} is {@code template} with its variables filled in. */
  static boolean fits(String template, String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    StringBuilder pattern = new StringBuilder();
    for (String literal : VARIABLE.split(template, -1)) {
      pattern.append(pattern.length() == 0 ? "" : "[^/]+").append(Pattern.quote(literal));
    }
    return Pattern.matches(pattern.append("/?").toString(), text);
  }
}
