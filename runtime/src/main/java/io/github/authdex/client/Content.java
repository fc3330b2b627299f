package io.github.authdex.client;

import io.github.authdex.auth.message.Body;
import io.github.authdex.client.json.Json;
import io.github.authdex.client.json.XmlDocument;
import io.github.authdex.client.json.XmlRoot;
import java.util.Map;

/**
 * What a request carries.
 *
 * @param mediaType its Content-Type
 * @param body its bytes
 */
record Content(String mediaType, Body body) {
  static Content json(String mediaType, Object value) {
    return new Content(mediaType, Body.of(Json.write(Json.sent(value))));
  }

  static Content xml(String mediaType, XmlRoot root, Object value) {
    return new Content(mediaType, Body.of(XmlDocument.write(value, root)));
  }

  /**
   * Returns a form (OpenAPI 3.2 §4.15): without a word on it a list repeats its name, and an object
   * is written as JSON.
   *
   * @param encodings how fields are written, by name
   */
  static Content form(String mediaType, Object value, Map<String, Serialization> encodings) {
    EncodedPairs pairs = new EncodedPairs();
    pairs.addForm(Json.sent(value), encodings);
    return new Content(mediaType, Body.of(pairs.joined()));
  }
}
