package io.github.authdex.client;

import io.github.authdex.auth.Headers;
import io.github.authdex.client.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of an operation's parameters. A value that is null or an empty optional is not sent; a
 * name that is set again takes the new value. Not for several threads at once.
 */
public final class Parameters {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private final Map<String, Value> path = new LinkedHashMap<>();
  private final Map<String, Value> query = new LinkedHashMap<>();
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

  private record Value(Object tree, ParameterStyle style, boolean explode) {}

  /** Sets a path parameter in the style {@code simple}. */
  public Parameters path(String name, Object value) {
    return path(name, value, ParameterStyle.SIMPLE, false);
  }

  /** Sets a path parameter. */
  public Parameters path(String name, Object value, ParameterStyle style, boolean explode) {
    return set(path, name, value, style, explode);
  }

  /** Sets a query parameter in the style {@code form}, exploded. */
  public Parameters query(String name, Object value) {
    return query(name, value, ParameterStyle.FORM, true);
  }

  /** Sets a query parameter. */
  public Parameters query(String name, Object value, ParameterStyle style, boolean explode) {
    return set(query, name, value, style, explode);
  }

  /** Sets a header. */
  public Parameters header(String name, Object value) {
    return set(headers, name, value, ParameterStyle.SIMPLE, false);
  }

  /** Sets a cookie. */
  public Parameters cookie(String name, Object value) {
    return set(cookies, name, value, ParameterStyle.FORM, false);
  }

  private Parameters set(
      Map<String, Value> values, String name, Object value, ParameterStyle style, boolean explode) {
    Object tree = Json.tree(value);
    if (tree == null) {
      values.remove(name);
    } else {
      values.put(name, new Value(tree, style, explode));
    }
    return this;
  }

  /** Takes over all of {@code others}. */
  void add(Parameters others) {
    path.putAll(others.path);
    query.putAll(others.query);
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
          return PathText.of(name, value.tree(), value.style(), value.explode());
        };
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(text.apply(place.group(1))));
  }

  /** Returns the raw query, empty if there is none. */
  String query() {
    Pairs pairs = new Pairs();
    query.forEach(
        (name, value) -> pairs.addStyled(name, value.tree(), value.style(), value.explode()));
    return pairs.query();
  }

  /** Returns {@code base} with the headers and cookies set. */
  Headers headers(Headers base) {
    Headers all = base;
    for (Map.Entry<String, Value> header : headers.entrySet()) {
      all = all.replaced(header.getKey(), Plain.joined(header.getValue().tree(), ","));
    }
    StringBuilder cookie = new StringBuilder();
    cookies.forEach(
        (name, value) ->
            cookie
                .append(cookie.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(Percent.encode(Plain.joined(value.tree(), ","))));
    return cookie.isEmpty() ? all : all.replaced("Cookie", cookie.toString());
  }
}
