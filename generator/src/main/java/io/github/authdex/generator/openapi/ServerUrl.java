package io.github.authdex.generator.openapi;

import io.github.authdex.auth.ServerVariable;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL of a server while its variables are looked at, one after the other. */
final class ServerUrl {
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)}");
  private static final Pattern SCHEME = Pattern.compile("https?");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  /** Host labels with dots between them, for a variable whose values have several. */
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

  /** What stands between host labels: a hyphen or a dot. */
  private static final Pattern JOINT = Pattern.compile("[.-]|[A-Za-z0-9.-]{1,253}");

  private static final Pattern HOST_AND_PORT = Pattern.compile(HOST + ":" + PORT);
  private static final Pattern PATH =
      Pattern.compile("/?(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*[A-Za-z0-9_~-][A-Za-z0-9._~-]*/?");

  private String text;

  ServerUrl(String text) {
    this.text = text;
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /**
   * Returns the text that should simply stand in place of a variable: a default that is more than
   * one label or segment, such as a whole base path, and that leaves the host as it is.
   */
  Optional<String> fixed(String name, String value, boolean declared) {
    boolean fixed =
        switch (part(name)) {
          case URL -> WebUrl.of(value).isPresent();
          case WHOLE_HOST -> HOST_AND_PORT.matcher(value).matches();
          case END_OF_HOST -> value.startsWith("/") && PATH.matcher(value).matches();
          case PATH ->
              value.isEmpty() ? declared : value.contains("/") && PATH.matcher(value).matches();
          case SCHEME, HOST, PORT -> false;
        };
    return fixed ? Optional.of(value) : Optional.empty();
  }

  void replace(String name, String value) {
    text = text.replace("{" + name + "}", value);
  }

  /** Returns what a value of the variable may look like where it stands. */
  Pattern pattern(String name, String example) {
    return switch (part(name)) {
      case SCHEME -> SCHEME;
      case PORT -> PORT;
      case URL, WHOLE_HOST -> HOST;
      case HOST, END_OF_HOST -> {
        boolean joint = example.equals(".") || example.equals("-");
        yield joint ? JOINT : example.contains(".") ? HOST : ServerVariable.HOST_LABEL;
      }
      case PATH -> ServerVariable.PATH_SEGMENT;
    };
  }

  /** Returns what {@link #pattern} asks for, in words. */
  String expected(String name, String example) {
    Pattern pattern = pattern(name, example);
    if (pattern == SCHEME) {
      return "http or https";
    }
    if (pattern == PORT) {
      return "a port";
    }
    return pattern == ServerVariable.PATH_SEGMENT ? "one path segment" : "a part of a host name";
  }

  boolean isInPath(String name) {
    return part(name) == Part.PATH;
  }

  /** Returns the URL as it may be used, if every value of its variables leaves it a web URL. */
  Optional<String> usable() {
    String url = text.startsWith("{") && !text.contains("://") ? "https://" + text : text;
    StringBuilder encoded = new StringBuilder();
    StringBuilder sample = new StringBuilder();
    Matcher matcher = VARIABLE.matcher(url);
    int end = 0;
    while (matcher.find()) {
      String literal = WebUrl.encode(url.substring(end, matcher.start()));
      encoded.append(literal).append(matcher.group());
      sample.append(literal).append(sample(matcher.group(1)));
      end = matcher.end();
    }
    String rest = WebUrl.encode(url.substring(end));
    encoded.append(rest);
    return WebUrl.of(sample.append(rest).toString())
        .filter(web -> !web.hasUserInfo())
        .filter(web -> web.uri().getRawQuery() == null && web.uri().getRawFragment() == null)
        .map(web -> tidy(encoded.toString()));
  }

  private String sample(String name) {
    return switch (part(name)) {
      case SCHEME -> "https";
      case PORT -> "1";
      default -> "a";
    };
  }

  private static String tidy(String url) {
    int authority = url.indexOf("://") + 3;
    String path = url.substring(authority).replaceAll("/{2,}", "/");
    return url.substring(0, authority) + path.replaceAll("/+$", "");
  }

  private Part part(String name) {
    String variable = "{" + name + "}";
    int at = text.indexOf(variable);
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return at == 0 ? Part.URL : Part.PATH;
    }
    if (at < scheme) {
      return Part.SCHEME;
    }
    int path = text.indexOf('/', scheme + 3);
    String authority = text.substring(scheme + 3, path < 0 ? text.length() : path);
    if (at >= scheme + 3 + authority.length()) {
      return Part.PATH;
    }
    if (authority.equals(variable)) {
      return Part.WHOLE_HOST;
    }
    if (text.charAt(at - 1) == ':') {
      return Part.PORT;
    }
    boolean wholeHost = authority.startsWith(variable + ":");
    return wholeHost
        ? Part.WHOLE_HOST
        : authority.endsWith(variable) ? Part.END_OF_HOST : Part.HOST;
  }

  @Override
  public String toString() {
    return text;
  }

  /** Where in a URL a variable stands. */
  private enum Part {
    URL,
    SCHEME,
    WHOLE_HOST,
    HOST,
    END_OF_HOST,
    PORT,
    PATH
  }
}
