package io.github.authdex.client.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a property stands in XML (OpenAPI 3.2 §4.26), for record components and for methods with
 * {@link JsonProperty}. Without it the property is an element of its own name, and a list as many
 * such elements as it has items.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface XmlNode {
  /**
   * Returns the name of the element or attribute, or nothing if it is the property's; for a list
   * that is not {@link #wrapped} that of each item.
   */
  String name() default "";

  /** Returns the namespace's URI, or nothing. */
  String namespace() default "";

  /** Returns the prefix that is written for the namespace, or nothing. */
  String prefix() default "";

  /** Returns what the property is. */
  Kind kind() default Kind.ELEMENT;

  /** Returns whether a list has an element around its items. */
  boolean wrapped() default false;

  /** Returns the name of each item in a wrapped list, or nothing if it is the list's. */
  String item() default "";

  /** Returns the URI of the namespace of each item in a wrapped list, or nothing. */
  String itemNamespace() default "";

  /** Returns the prefix that is written for the namespace of the items, or nothing. */
  String itemPrefix() default "";

  /** What a property can be. */
  enum Kind {
    /** An element. */
    ELEMENT,
    /** An attribute of the element that its object is. */
    ATTRIBUTE,
    /** The text of the element that its object is. */
    TEXT,
    /** The same, written as a CDATA section. */
    CDATA
  }
}
