package io.github.authdex.client;

import io.github.authdex.auth.message.Headers;
import io.github.authdex.client.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of an operation's parameters. A value that is null or an empty optional is not sent; a
 * name that is set again takes the new value. Not for several threads at once.
 */
public final class Parameters {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private final Map<String, Value> path = new LinkedHashMap<>();
  private final Map<String, Value> query = new LinkedHashMap<>();
  private final Map<String, Value> querystring = new LinkedHashMap<>();
  private final Map<String, Value> headers = new LinkedHashMap<>();
  private final Map<String, Value> cookies = new LinkedHashMap<>();

  /** Makes parameters of which none is set. */
  public Parameters() {}

  /**
   * Returns {@code value}, the argument for the parameter called {@code name}.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T required(String name, T value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "Expected a value for the parameter \"" + name + "\" but it was null");
    }
    return value;
  }

  private record Value(Object tree, Serialization how) {}

  /** Sets a path parameter in the style {@code simple}. */
  public Parameters path(String name, Object value) {
    return path(name, value, ParameterStyle.SIMPLE, false);
  }

  /** Sets a path parameter. */
  public Parameters path(String name, Object value, ParameterStyle style, boolean explode) {
    return path(name, value, Serialization.of(style, explode));
  }

  /** Sets a path parameter. */
  public Parameters path(String name, Object value, Serialization how) {
    return set(path, name, value, how);
  }

  /** Sets a query parameter in the style {@code form}, exploded. */
  public Parameters query(String name, Object value) {
    return query(name, value, ParameterStyle.FORM, true);
  }

  /** Sets a query parameter. */
  public Parameters query(String name, Object value, ParameterStyle style, boolean explode) {
    return query(name, value, Serialization.of(style, explode));
  }

  /** Sets a query parameter. */
  public Parameters query(String name, Object value, Serialization how) {
    return set(query, name, value, how);
  }

  /**
   * Sets what is the whole query string (OpenAPI 3.2 §4.12.1): a form, or a document of another
   * media type.
   *
   * @param name of the parameter, which is not sent
   * @param how in which media type
   */
  public Parameters querystring(String name, Object value, Serialization how) {
    return set(querystring, name, value, how);
  }

  /** Sets a header in the style {@code simple}. */
  public Parameters header(String name, Object value) {
    return header(name, value, ParameterStyle.SIMPLE, false);
  }

  /** Sets a header. */
  public Parameters header(String name, Object value, ParameterStyle style, boolean explode) {
    return header(name, value, Serialization.of(style, explode));
  }

  /** Sets a header. */
  public Parameters header(String name, Object value, Serialization how) {
    return set(headers, name, value, how);
  }

  /** Sets a cookie in the style {@code form}, exploded. */
  public Parameters cookie(String name, Object value) {
    return cookie(name, value, ParameterStyle.FORM, true);
  }

  /** Sets a cookie. */
  public Parameters cookie(String name, Object value, ParameterStyle style, boolean explode) {
    return cookie(name, value, Serialization.of(style, explode));
  }

  /** Sets a cookie. */
  public Parameters cookie(String name, Object value, Serialization how) {
    return set(cookies, name, value, how);
  }

  private Parameters set(Map<String, Value> values, String name, Object value, Serialization how) {
    Object tree = Json.sent(value);
    if (tree == null) {
      values.remove(name);
    } else {
      values.put(
          name, new Value(how.mediaType().isPresent() ? tree : PlainText.withoutNull(tree), how));
    }
    return this;
  }

  /** Takes over all of {@code others}. */
  void add(Parameters others) {
    path.putAll(others.path);
    query.putAll(others.query);
    querystring.putAll(others.querystring);
    headers.putAll(others.headers);
    cookies.putAll(others.cookies);
  }

  /** Returns {@code template} with the path parameters in place of their names. */
  String expand(String template) {
    Function<String, String> text =
        name -> {
          Value value = path.get(name);
          if (value == null) {
            throw new IllegalArgumentException(
                "Expected a value for the path parameter \"" + name + "\" but it was null");
          }
          return PathText.of(name, value.tree(), value.how());
        };
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(text.apply(place.group(1))));
  }

  /** Returns the whole number that the query has under {@code name}, if it has one. */
  Optional<Long> number(String name) {
    return Optional.ofNullable(query.get(name)).flatMap(value -> number(value.tree()));
  }

  /** Returns the whole number that {@code tree} is, as a number or as text. */
  static Optional<Long> number(Object tree) {
    String text = tree.toString();
    return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  /** Returns the raw query, empty if there is none. */
  String query() {
    EncodedPairs pairs = new EncodedPairs();
    querystring.values().forEach(value -> pairs.addWhole(value.tree(), value.how()));
    query.forEach((name, value) -> pairs.add(name, value.tree(), value.how()));
    return pairs.joined();
  }

  /** Returns {@code base} with the headers and cookies set. */
  Headers headers(Headers base) {
    Headers all = base;
    for (Map.Entry<String, Value> header : headers.entrySet()) {
      Value value = header.getValue();
      all =
          PlainText.isEmpty(value.tree())
              ? all
              : all.replaced(header.getKey(), HeaderText.of(value.tree(), value.how()));
    }
    String cookie =
        cookies.entrySet().stream()
            .map(each -> cookie(each.getKey(), each.getValue()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    return cookie.isEmpty() ? all : all.replaced("Cookie", cookie);
  }

  private static String cookie(String name, Value value) {
    if (value.how().style() == ParameterStyle.COOKIE) {
      return HeaderText.cookie(name, value.tree(), value.how().explode());
    }
    EncodedPairs pairs = new EncodedPairs();
    pairs.add(name, value.tree(), value.how());
    return pairs.joined();
  }
}
