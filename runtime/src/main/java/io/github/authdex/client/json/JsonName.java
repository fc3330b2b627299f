package io.github.authdex.client.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the JSON property of a record component; without it the component's own name counts. A
 * component that is no {@link java.util.Optional} and no {@link JsonNullable} is required.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface JsonName {
  /** Returns the property, as the API spells it. */
  String value();

  /** Returns whether the property must be there, so that an empty value is written as null. */
  boolean required() default false;

  /** Returns whether only answers have the property: requests are sent without it. */
  boolean readOnly() default false;

  /** Returns whether only requests have the property, so that an answer may leave it out. */
  boolean writeOnly() default false;

  /** Returns whether numbers of the property stand in strings, however deep in lists and maps. */
  boolean text() default false;
}
