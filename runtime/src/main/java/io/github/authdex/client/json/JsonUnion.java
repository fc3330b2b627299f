package io.github.authdex.client.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface whose records are the forms of one value. Which form a value has is told
 * by a property or, failing that, by its shape; a value of no known form becomes {@link #unknown}.
 * If that is no {@link JsonInline} record, it has the properties that all forms share, and shape
 * alone makes no form of a value.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonUnion {
  /**
   * Returns the record that takes a value of no known form: a {@link JsonInline} one for any value,
   * or one with the properties that all forms share and a {@link JsonRest}.
   */
  Class<? extends Record> unknown();

  /** Returns the property that tells the forms apart, or nothing if only the shape does. */
  String discriminator() default "";

  /**
   * Returns the form of an object in which the discriminator is missing, or has a value that no
   * case knows; {@link Void} if there is none, so that the shape tells.
   */
  Class<?> fallback() default Void.class;

  /** Returns the forms by the value of the discriminator. */
  Case[] cases() default {};

  /** One form. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Case {
    /** Returns the value of the discriminator. */
    String value();

    /** Returns the record for it, or the union of several. */
    Class<?> type();
  }
}
