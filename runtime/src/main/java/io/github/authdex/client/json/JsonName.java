package io.github.authdex.client.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the JSON property of a record component; without it the component's own name counts. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface JsonName {
  /** Returns the property, as the API spells it. */
  String value();

  /** Returns whether the property must be there, so that an empty value is written as null. */
  boolean required() default false;
}
