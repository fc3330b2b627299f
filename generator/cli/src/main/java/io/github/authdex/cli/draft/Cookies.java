package io.github.authdex.cli.draft;

import java.util.ArrayList;
import java.util.List;

/** Cookies in messages that were seen. */
final class Cookies {
  private Cookies() {}

  static List<SeenField> of(SeenRequest request) {
    List<SeenField> cookies = new ArrayList<>();
    request
        .header("Cookie")
        .ifPresent(
            field -> {
              for (String pair : field.split("; *", 0)) {
                add(pair, cookies);
              }
            });
    return cookies;
  }

  /** Returns those that {@code answer} sets. */
  static List<SeenField> of(SeenAnswer answer) {
    List<SeenField> cookies = new ArrayList<>();
    answer.headers().stream()
        .filter(field -> field.isCalled("Set-Cookie"))
        .flatMap(field -> field.value().lines()) // Recorders join several with line breaks.
        .forEach(line -> add(line.split(";", 2)[0], cookies));
    return cookies;
  }

  private static void add(String pair, List<SeenField> cookies) {
    int equals = pair.indexOf('=');
    if (equals > 0) {
      cookies.add(new SeenField(pair.substring(0, equals).strip(), pair.substring(equals + 1)));
    }
  }
}
