package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.ValueRequest;

/**
 * A variable of the server's URL that the answer to a call tells.
 *
 * @param told where it stands there
 * @param request the call
 */
record AskedVariable(ToldVariable told, ValueRequest request) {
  /**
   * Returns what the script must know.
   *
   * @param url a reference to where the call goes
   * @param proof the header that proves in calls who asks
   */
  ObjectNode data(String url, PlacedValue proof) {
    String prefix = request.prefix();
    String value =
        prefix.isEmpty()
            ? proof.value()
            : LiteralText.text(prefix) + proof.value().replaceFirst("^[^{]* ", "");
    return told.data().put("url", url).put("header", proof.name()).put("proof", value);
  }
}
