package io.github.authdex.generator.apply.postman;

import io.github.authdex.generator.apply.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a request goes. Its URL stands there as one text and in parts, and the application goes by
 * the one and newman by the other, so that both count.
 */
final class PostmanUrl {
  private static final Pattern HOST = Pattern.compile("[^/?#@\\\\:\\s]*");
  private static final Pattern PORT = Pattern.compile("[0-9]*|\\{\\{[^{}]*}}");
  private static final Pattern PROTOCOL =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*(?:://)?|\\{\\{[^{}]*}}|");

  private PostmanUrl() {}

  /** Returns what {@code url} says, each in one text; at least one. */
  static List<String> texts(TextValue url) {
    if (!url.isObject()) {
      return List.of(url.text().strip());
    }
    List<String> texts = new ArrayList<>();
    url.member("raw").map(TextValue::text).map(String::strip).ifPresent(texts::add);
    if (url.member("host").isPresent()) {
      texts.add(joined(url));
    }
    return texts.isEmpty() ? List.of("") : texts;
  }

  private static String joined(TextValue url) {
    if (!isPlain(url)) {
      return "";
    }
    String protocol = url.text("protocol").replaceFirst("://$", "");
    String port = url.text("port");
    return (protocol.isEmpty() ? "" : protocol + "://")
        + userInformation(url)
        + joined(url, "host", ".")
        + (port.isEmpty() ? "" : ":" + port)
        + path(joined(url, "path", "/"));
  }

  /** What ends a host within it would be read in one way here and in another by a tool. */
  private static boolean isPlain(TextValue url) {
    return HOST.matcher(joined(url, "host", ".")).matches()
        && PORT.matcher(url.text("port")).matches()
        && PROTOCOL.matcher(url.text("protocol")).matches();
  }

  private static String userInformation(TextValue url) {
    return url.member("auth")
        .filter(TextValue::isObject)
        .map(auth -> auth.text("user") + ":" + auth.text("password") + "@")
        .orElse("");
  }

  private static String path(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  private static String joined(TextValue url, String name, String between) {
    TextValue part = url.member(name).orElse(url);
    if (part == url) {
      return "";
    }
    return part.isArray()
        ? part.items().stream().map(PostmanUrl::segment).collect(Collectors.joining(between))
        : part.text();
  }

  private static String segment(TextValue segment) {
    return segment.isObject() ? segment.text("value") : segment.text();
  }
}
