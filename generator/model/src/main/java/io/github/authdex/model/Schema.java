package io.github.authdex.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of a value, reduced to what a typed client needs. allOf is already merged. */
public sealed interface Schema {
  /** Any JSON value, null included. */
  record Any() implements Schema {}

  /** The schema of that name in {@link ApiModel#schemas}. */
  record Ref(String name) implements Schema {}

  /** A value without parts. */
  record Scalar(Type type) implements Schema {
    /** JSON's types, told apart by OpenAPI's formats. */
    public enum Type {
      STRING,
      INT32,
      INT64,
      /** An integer whose size the document does not tell. */
      INTEGER,
      /** An integer that may lie beyond 64 bits, as {@code uint64} does. */
      BIG_INTEGER,
      FLOAT,
      DOUBLE,
      /** A number of any size. */
      NUMBER,
      /** A decimal number in a string. */
      DECIMAL,
      BOOLEAN,
      DATE,
      DATE_TIME,
      UUID,
      URI,
      /** Base64 in a string. */
      BYTES,
      /** Raw content. */
      BINARY
    }
  }

  /**
   * One of a list of values; a server may send others later.
   *
   * @param type of the values
   * @param values as they are on the wire, each once, in order; numbers as JSON writes them
   */
  record Enumeration(Scalar.Type type, List<String> values) implements Schema {
    public Enumeration {
      values = List.copyOf(values);
    }
  }

  /**
   * A value that may be null, where no property says so: an item of a list, a value of a map.
   *
   * @param form of a value that is not null
   */
  record Nullable(Schema form) implements Schema {}

  /** A list. */
  record ArrayOf(Schema items, boolean unique) implements Schema {}

  /** An object whose keys are data. */
  record MapOf(Schema values) implements Schema {}

  /**
   * An object with named properties.
   *
   * @param properties in order, each name once
   * @param additional the form of further properties, if the schema speaks of them
   * @param description or empty
   * @param title or empty
   */
  record ObjectOf(
      List<Property> properties, Optional<Schema> additional, String description, String title)
      implements Schema {
    public ObjectOf {
      properties = List.copyOf(properties);
    }

    /** Makes an object without a title. */
    public ObjectOf(List<Property> properties, Optional<Schema> additional, String description) {
      this(properties, additional, description, "");
    }
  }

  /**
   * One of several forms (oneOf or anyOf).
   *
   * @param options the forms, in order
   * @param discriminator the property that tells which, if there is one
   * @param mapping value of that property to the name of a schema
   * @param base the properties that all forms share, which a value has that the mapping does not
   *     know; present where the discriminator stands in a schema from which others inherit by allOf
   * @param fallback name of the schema that is meant where that property is missing or has a value
   *     that the mapping does not know (defaultMapping)
   * @param description or empty
   */
  record OneOf(
      List<Schema> options,
      Optional<String> discriminator,
      Map<String, String> mapping,
      Optional<ObjectOf> base,
      Optional<String> fallback,
      String description)
      implements Schema {
    public OneOf {
      options = List.copyOf(options);
      mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** Makes one whose forms share nothing. */
    public OneOf(
        List<Schema> options,
        Optional<String> discriminator,
        Map<String, String> mapping,
        String description) {
      this(options, discriminator, mapping, Optional.empty(), Optional.empty(), description);
    }
  }

  /**
   * A named part of an object.
   *
   * @param name as it is on the wire
   * @param schema its form
   * @param required whether it is always there
   * @param nullable whether it may be null
   * @param readOnly whether only answers have it
   * @param writeOnly whether only requests have it
   * @param deprecated whether the API advises against it
   * @param description or empty
   * @param example a value as JSON, if the document has one
   * @param rules its default and limits
   * @param xml how it stands in XML
   */
  record Property(
      String name,
      Schema schema,
      boolean required,
      boolean nullable,
      boolean readOnly,
      boolean writeOnly,
      boolean deprecated,
      String description,
      Optional<String> example,
      ValueRules rules,
      XmlForm xml) {

    /** Makes a property of which nothing is said for XML. */
    public Property(
        String name,
        Schema schema,
        boolean required,
        boolean nullable,
        boolean readOnly,
        boolean writeOnly,
        boolean deprecated,
        String description,
        Optional<String> example,
        ValueRules rules) {
      this(
          name,
          schema,
          required,
          nullable,
          readOnly,
          writeOnly,
          deprecated,
          description,
          example,
          rules,
          XmlForm.NONE);
    }

    /** Makes a property without rules. */
    public Property(
        String name,
        Schema schema,
        boolean required,
        boolean nullable,
        boolean readOnly,
        boolean writeOnly,
        boolean deprecated,
        String description,
        Optional<String> example) {
      this(
          name,
          schema,
          required,
          nullable,
          readOnly,
          writeOnly,
          deprecated,
          description,
          example,
          ValueRules.NONE);
    }

    /** Makes a property without an example. */
    public Property(
        String name,
        Schema schema,
        boolean required,
        boolean nullable,
        boolean readOnly,
        boolean writeOnly,
        boolean deprecated,
        String description) {
      this(
          name,
          schema,
          required,
          nullable,
          readOnly,
          writeOnly,
          deprecated,
          description,
          Optional.empty());
    }
  }
}
