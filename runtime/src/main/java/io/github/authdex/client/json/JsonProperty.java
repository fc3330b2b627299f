package io.github.authdex.client.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a record that finds one property in a {@link JsonRest} map: an object with
 * more properties than a constructor can have arguments is a record of that map alone. The method
 * returns an {@link java.util.Optional}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface JsonProperty {
  /** Returns the property, as the API spells it. */
  String value();

  /** Returns whether the property must be there. */
  boolean required() default false;

  /** Returns whether the property may be null. */
  boolean nullable() default false;

  /** Returns whether only answers have the property: requests are sent without it. */
  boolean readOnly() default false;

  /** Returns whether only requests have the property, so that an answer may leave it out. */
  boolean writeOnly() default false;

  /** Returns whether numbers of the property stand in strings, however deep in lists and maps. */
  boolean text() default false;
}
