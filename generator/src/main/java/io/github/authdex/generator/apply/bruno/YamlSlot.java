package io.github.authdex.generator.apply.bruno;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.StatedAuth;
import io.github.authdex.generator.apply.collection.StatedAuth.Manner;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.bruno.BrunoAuth;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The auth of a file. A request without any, which is Bruno's way to say none, takes what is above
 * it once it is told to.
 *
 * @param root of the file
 * @param holder the name of the member that has it
 * @param request whether it is a request's
 */
record YamlSlot(TextValue root, String holder, boolean request) implements AuthSlot {
  private Optional<TextValue> auth() {
    return root.member(holder).flatMap(each -> each.member("auth"));
  }

  @Override
  public StatedAuth stated() {
    Optional<TextValue> auth = auth().filter(TextValue::isObject);
    if (auth.isEmpty()) {
      return StatedAuth.NOTHING;
    }
    String type = auth.get().text("type");
    if (!BrunoSecrets.NAMES.containsKey(type)) {
      return new StatedAuth(Manner.STRANGE, type);
    }
    boolean filled =
        values(auth.get())
            .anyMatch(
                each ->
                    !each.text().isBlank()
                        && (BrunoSecrets.NAMES.get(type).contains(each.name())
                            || BrunoSecrets.OPEN.contains(each.name())));
    return new StatedAuth(filled ? Manner.SET : Manner.EMPTY, type);
  }

  /** Some are one level below. */
  private static Stream<TextValue> values(TextValue auth) {
    return Stream.concat(
        auth.items().stream(), auth.items().stream().flatMap(each -> each.items().stream()));
  }

  private static JsonNode json(SchemeRendering rendering) {
    return rendering.auth().flatMap(BrunoAuth::of).orElseThrow();
  }

  @Override
  public String type(SchemeRendering rendering) {
    return rendering.auth().isEmpty() ? "" : json(rendering).path("type").asText();
  }

  @Override
  public void set(SchemeRendering rendering) {
    put(json(rendering));
  }

  private void put(JsonNode value) {
    Optional<TextValue> present = root.member(holder);
    if (present.isPresent()) {
      present.get().put("auth", value);
    } else {
      root.put(holder, JsonNodeFactory.instance.objectNode().set("auth", value));
    }
  }

  /** A request that says nothing sends nothing. */
  @Override
  public void setNone() {
    if (auth().isPresent()) {
      auth().get().remove();
    }
  }

  @Override
  public void inherit() {
    if (request && !auth().map(TextValue::text).orElse("").equals("inherit")) {
      put(TextNode.valueOf("inherit"));
    }
  }

  @Override
  public List<HeldText> secrets() {
    Optional<TextValue> auth = auth().filter(TextValue::isObject);
    Set<String> names =
        BrunoSecrets.NAMES.getOrDefault(auth.map(each -> each.text("type")).orElse(""), Set.of());
    return auth.stream()
        .flatMap(YamlSlot::values)
        .filter(each -> names.contains(each.name()))
        .<HeldText>map(each -> new KeyedText(new HeldPlace(Sort.AUTH, each.name()), each, each))
        .toList();
  }
}
