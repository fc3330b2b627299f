package io.github.authdex.generator.apply.postman;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.text.TextValue;

/**
 * A text that is the value of an object with a key.
 *
 * @param place where it stands
 * @param holder the object
 * @param text the value in it
 */
record ValueText(HeldPlace place, TextValue holder, TextValue text) implements HeldText {
  static HeldText of(TextValue holder, Sort sort, String name) {
    return new ValueText(new HeldPlace(sort, name), holder, holder.member("value").orElse(holder));
  }

  @Override
  public String value() {
    return text.text();
  }

  @Override
  public boolean isSent() {
    return !holder.isTrue("disabled");
  }

  @Override
  public void set(String value) {
    text.replace(TextNode.valueOf(value));
  }

  @Override
  public void remove() {
    holder.remove();
  }
}
