package io.github.authdex.cli.doctor;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.SecretNames;
import io.github.authdex.cli.draft.SeenField;
import io.github.authdex.cli.draft.SeenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where something stands in a request: header, query, cookies and the top of its content. */
record SentValues(List<SentValue> all) {
  SentValues {
    all = List.copyOf(all);
  }

  static SentValues of(SeenRequest request) {
    List<SentValue> values = new ArrayList<>();
    for (SeenField field : request.headers()) {
      String value = field.value().replaceAll("^[ \\t]+|[ \\t]+$", ""); // RFC 9110 §5.5
      values.add(new SentValue(new WirePlace(Placement.HEADER, field.name()), value));
      if (field.isCalled("Cookie")) {
        cookies(value, values);
      }
    }
    add(Placement.QUERY, request.query(), values);
    add(Placement.BODY, request.fields(), values);
    return new SentValues(values);
  }

  private static void add(Placement in, List<SeenField> fields, List<SentValue> values) {
    fields.forEach(
        field -> values.add(new SentValue(new WirePlace(in, field.name()), field.value())));
  }

  private static void cookies(String field, List<SentValue> values) {
    for (String pair : field.split("; *", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.add(
            new SentValue(
                new WirePlace(Placement.COOKIE, pair.substring(0, equals).strip()),
                pair.substring(equals + 1)));
      }
    }
  }

  /** Returns what stands in {@code place}, in order. */
  List<String> at(WirePlace place) {
    return all.stream().filter(value -> value.place().isSame(place)).map(SentValue::value).toList();
  }

  /** Returns the first value of the header {@code name}. */
  Optional<String> header(String name) {
    return at(new WirePlace(Placement.HEADER, name)).stream().findFirst();
  }

  /** Returns whether there is a cookie. */
  boolean hasCookies() {
    return all.stream().anyMatch(value -> value.place().in() == Placement.COOKIE);
  }

  /** Returns what may be meant for a credential by its name, in header and query. */
  List<SentValue> credentials() {
    return all.stream()
        .filter(value -> !value.value().isBlank())
        .filter(
            value ->
                value.place().in() == Placement.HEADER || value.place().in() == Placement.QUERY)
        .filter(value -> SecretNames.isSecret(value.place().name()))
        .filter(value -> !value.place().name().equalsIgnoreCase("Cookie"))
        .toList();
  }
}
