package io.github.authdex.generator.apply.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.StatedAuth;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.postman.AuthBlock;
import java.util.List;

/**
 * A request that is its URL alone, and an object as soon as it says how it authenticates.
 *
 * @param request the URL
 * @param version in which form auth is written
 */
record BareSlot(TextValue request, PostmanVersion version) implements AuthSlot {
  @Override
  public StatedAuth stated() {
    return StatedAuth.NOTHING;
  }

  @Override
  public String type(SchemeRendering rendering) {
    return AuthBlock.of(rendering).type();
  }

  @Override
  public void set(SchemeRendering rendering) {
    replace(version.form(AuthBlock.of(rendering).json()));
  }

  @Override
  public void setNone() {
    replace(version.form(AuthBlock.NONE.json()));
  }

  private void replace(JsonNode auth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("auth", auth);
    request.replace(object.put("method", "GET").put("url", request.text()));
  }

  @Override
  public List<HeldText> secrets() {
    return List.of();
  }
}
