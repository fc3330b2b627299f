package io.github.authdex.cli.draft;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that was recorded, pasted or described.
 *
 * @param where for people, such as {@code request 3}
 * @param content or empty
 * @param declared how it says itself that it is authenticated, beside what its fields show
 * @param answer if it was recorded
 */
public record SeenRequest(
    String where,
    String method,
    String url,
    List<SeenField> headers,
    String content,
    List<Proof> declared,
    Optional<SeenAnswer> answer) {
  /**
   * No user information: it is a credential, and in no URL of an entry. A host may be of any
   * length, so that nothing of it is tried twice.
   */
  private static final Pattern URL =
      Pattern.compile(
          "(?i)^(https?)://((?:[a-z0-9.-]++|\\{[a-z0-9_-]+})++(?::[0-9]+)?)(/[^?#\\s]*)?(?:[?#].*)?$");

  public SeenRequest {
    headers = List.copyOf(headers);
    declared = List.copyOf(declared);
  }

  /** Returns the first value of the header {@code name}. */
  public Optional<String> header(String name) {
    return headers.stream().filter(field -> field.isCalled(name)).map(SeenField::value).findFirst();
  }

  /** Returns scheme, host and port; empty if the URL has none. */
  public String origin() {
    Matcher parts = parts();
    return parts.find() ? parts.group(1).toLowerCase(Locale.ROOT) + "://" + host(parts) : "";
  }

  private static String host(Matcher parts) {
    return parts.group(2).contains("{") ? parts.group(2) : parts.group(2).toLowerCase(Locale.ROOT);
  }

  /** Returns the path as it stands in the URL; empty if there is none. */
  public String path() {
    Matcher parts = parts();
    return parts.find() && parts.group(3) != null ? parts.group(3) : "";
  }

  /** Returns the URL without query and fragment. */
  public String place() {
    return origin() + path();
  }

  /** What stands for a value between braces or behind a dollar sign is a variable. */
  private Matcher parts() {
    String plain =
        url.strip()
            .replaceAll("\\{\\{([A-Za-z][A-Za-z0-9_-]*)}}", "{$1}")
            .replaceAll("<([A-Za-z][A-Za-z0-9_-]*)>", "{$1}")
            .replaceAll("\\$\\{?([A-Za-z][A-Za-z0-9_]*)}?", "{$1}");
    return URL.matcher(plain);
  }

  /** Returns the parameters of the query, decoded. */
  public List<SeenField> query() {
    int start = url.indexOf('?');
    return start < 0 ? List.of() : form(url.substring(start + 1).replaceFirst("#.*", ""));
  }

  /** Returns the fields of the content at its top: of a form or a JSON object. */
  public List<SeenField> fields() {
    return isJson() ? JsonLeaves.top(content) : content.isEmpty() ? List.of() : form(content);
  }

  boolean isJson() {
    return content.stripLeading().startsWith("{");
  }

  private static List<SeenField> form(String text) {
    List<SeenField> fields = new ArrayList<>();
    for (String pair : text.split("&", 0)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.add(
            new SeenField(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Shows nothing that may be secret. */
  @Override
  public String toString() {
    return where;
  }
}
