package io.github.authdex.auth.internal.text;

import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** Parameters as a query or a form writes them: {@code name=value} joined by {@code &}. */
public final class FormText {
  private FormText() {}

  /** Returns {@code parameters} as the content of a form, in their order. */
  public static String of(Map<String, String> parameters) {
    StringJoiner joined = new StringJoiner("&");
    parameters.forEach(
        (name, value) ->
            joined.add(PercentEncoding.encodeForm(name) + "=" + PercentEncoding.encodeForm(value)));
    return joined.toString();
  }

  /**
   * Returns {@code parameters} without those called {@code name}, and with one at the end; the
   * others stay as they were written.
   *
   * @param parameters null or empty if there are none
   */
  public static String put(
      String parameters, String name, String value, UnaryOperator<String> encoding) {
    StringJoiner joined = new StringJoiner("&");
    if (parameters != null && !parameters.isEmpty()) {
      for (String parameter : parameters.split("&", -1)) {
        if (!isNamed(parameter, name)) {
          joined.add(parameter);
        }
      }
    }
    return joined.add(encoding.apply(name) + "=" + encoding.apply(value)).toString();
  }

  private static boolean isNamed(String parameter, String name) {
    int end = parameter.indexOf('=');
    return PercentEncoding.decodeForm(end < 0 ? parameter : parameter.substring(0, end))
        .equals(name);
  }
}
