package io.github.authdex.generator.apply.collection;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.text.TextValue;

/**
 * A text that is the value of an object with a key.
 *
 * @param place where it stands
 * @param holder the object
 * @param text the value in it
 */
public record KeyedText(HeldPlace place, TextValue holder, TextValue text) implements HeldText {
  /** Returns the member {@code value} of {@code holder}, which is called {@code name}. */
  public static HeldText of(TextValue holder, Sort sort, String name) {
    return of(holder, sort, name, "value");
  }

  /** Returns the member {@code member} of {@code holder}, which is called {@code name}. */
  public static HeldText of(TextValue holder, Sort sort, String name, String member) {
    return new KeyedText(new HeldPlace(sort, name), holder, holder.member(member).orElse(holder));
  }

  @Override
  public String value() {
    return text.text();
  }

  /** Each tool has its own word for what is switched off. */
  @Override
  public boolean isSent() {
    return !holder.isTrue("disabled")
        && !holder.text("active").equals("false")
        && !holder.text("enabled").equals("false");
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
