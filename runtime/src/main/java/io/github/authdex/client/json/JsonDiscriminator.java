package io.github.authdex.client.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which value of a property means this record, so that it is sent even if the caller does not
 * give it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonDiscriminator {
  /** Returns the property, as the API spells it. */
  String property();

  /** Returns its value. */
  String value();
}
