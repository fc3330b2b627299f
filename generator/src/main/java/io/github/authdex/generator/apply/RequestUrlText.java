package io.github.authdex.generator.apply;

import io.github.authdex.generator.apply.collection.VariableSyntax;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as a request has it, its variables filled in as far as they have values.
 *
 * @param scheme in lower case; empty if it has none
 * @param authority what stands between that and the path
 * @param path without query and fragment; {@code {name}} stands for a variable
 * @param openVariable the first variable without value that may change where it goes
 */
record RequestUrlText(String scheme, String authority, String path, Optional<String> openVariable) {
  private static final Pattern URL =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)([^?#]*).*", Pattern.DOTALL);

  private static final Pattern ALONE = Pattern.compile("\\{\\{[^{}]*}}|<<[^<>]*>>");

  private static final Pattern IP = Pattern.compile("[0-9]+(\\.[0-9]+){3}|\\[.*\\]");

  static RequestUrlText of(String text, VariableSyntax syntax) {
    Matcher url = URL.matcher(text);
    if (!url.matches()) {
      return new RequestUrlText("", text, "", Optional.empty());
    }
    String scheme = url.group(1) == null ? "" : url.group(1).toLowerCase(Locale.ROOT);
    List<String> open = syntax.names(url.group(2));
    return new RequestUrlText(
        scheme, url.group(2), path(url.group(3), syntax), open.stream().findFirst());
  }

  /** A variable in the path stands for a segment or for a part of one. */
  private static String path(String path, VariableSyntax syntax) {
    String plain = path;
    for (String name : syntax.names(path)) {
      plain = syntax.fill(plain, Map.of(name, "{" + name.replaceAll("[^\\w-]", "_") + "}"));
    }
    return plain.strip().replace(" ", "%20");
  }

  /** Returns whether the variable without value is all that says where it goes. */
  boolean isOpenAlone() {
    return ALONE.matcher(authority).matches() && !scheme.equals("http");
  }

  /** Returns it without query and fragment. */
  String plain() {
    return scheme + "://" + authority + path;
  }

  /** Returns why it may be nobody's, as a clause. */
  String doubt() {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    if (authority.contains("@")) {
      return "a name stands in front of its host " + host;
    }
    if (IP.matcher(host.replaceFirst(":[0-9]*$", "")).matches()) {
      return "its host " + host + " is an IP address, which could be anybody's";
    }
    if (!scheme.equals("https")) {
      return "it goes to " + host + " by " + scheme + ", and the APIs of the catalog take https";
    }
    return host.isEmpty() ? "it has no URL" : "no API of the catalog is at " + host;
  }
}
