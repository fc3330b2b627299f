package io.github.authdex.client;

import io.github.authdex.auth.Body;
import io.github.authdex.client.json.Json;
import java.util.List;
import java.util.Map;

/**
 * What a request carries.
 *
 * @param mediaType its Content-Type
 * @param body its bytes
 */
record Content(String mediaType, Body body) {
  static Content json(String mediaType, Object value) {
    return new Content(mediaType, Body.of(Json.write(value)));
  }

  /**
   * Returns a form (OpenAPI 3.2 §4.15): a list of scalars repeats its name, and what lies deeper
   * has its path in brackets.
   */
  static Content form(String mediaType, Object value) {
    Pairs pairs = new Pairs();
    if (Json.tree(value) instanceof Map<?, ?> fields) {
      fields.forEach((name, field) -> addField(pairs, (String) name, field));
    }
    return new Content(mediaType, Body.of(pairs.form()));
  }

  private static void addField(Pairs pairs, String name, Object field) {
    boolean flat =
        field instanceof List<?> list
            && list.stream().noneMatch(i -> i instanceof Map || i instanceof List);
    if (flat) {
      pairs.addStyled(name, field, ParameterStyle.FORM, true);
    } else {
      pairs.addDeep(name, field);
    }
  }
}
