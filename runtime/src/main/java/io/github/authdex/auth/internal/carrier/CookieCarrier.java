package io.github.authdex.auth.internal.carrier;

import io.github.authdex.auth.message.Request;
import java.util.StringJoiner;

/** Puts a value into the Cookie header, behind the cookies that are there (RFC 6265 §4.2.1). */
record CookieCarrier(String name, String prefix) implements Carrier {
  @Override
  public Request put(Request request, String value) {
    String content = prefix + value;
    if (!content.chars().allMatch(CookieCarrier::isAllowed)) {
      throw new IllegalArgumentException(
          "Expected no space, comma, semicolon, backslash, control or non-ASCII character in the"
              + " cookie \""
              + name
              + "\" (RFC 6265 §4.1.1)");
    }
    StringJoiner cookies = new StringJoiner("; ");
    for (String line : request.headers().all("Cookie")) {
      for (String cookie : line.split(";", -1)) {
        if (!cookie.isBlank() && !cookie.split("=", 2)[0].strip().equals(name)) {
          cookies.add(cookie.strip());
        }
      }
    }
    return request.withHeader("Cookie", cookies.add(name + "=" + content).toString());
  }

  private static boolean isAllowed(int c) {
    return c > ' ' && c < 0x7f && c != ',' && c != ';' && c != '\\';
  }
}
