package io.github.authdex.client;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which forms an operation's refusals have, by status as a document writes it. */
final class ErrorForms {
  private final Map<String, ErrorForm> byStatus = new LinkedHashMap<>();

  /** Sets the form of {@code status}: {@code 404}, {@code 4XX} or {@code default}. */
  void set(String status, ErrorForm form) {
    byStatus.put(status.toUpperCase(Locale.ROOT), form);
  }

  void add(ErrorForms others) {
    byStatus.putAll(others.byStatus);
  }

  /**
   * Returns the form of what {@code status} comes with: its own, that of its range, or else that of
   * all others (OpenAPI 3.2 §4.16).
   */
  Optional<ErrorForm> of(int status) {
    return Stream.of(String.valueOf(status), status / 100 + "XX", "DEFAULT")
        .flatMap(key -> Stream.ofNullable(byStatus.get(key)))
        .findFirst();
  }
}
