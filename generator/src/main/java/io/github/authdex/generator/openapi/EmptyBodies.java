package io.github.authdex.generator.openapi;

import java.util.List;
import java.util.Locale;

/**
 * Finds optional bodies in which nothing could be said, such as the empty form of Stripe's GETs: a
 * request without them is the same.
 */
final class EmptyBodies {
  private static final List<String> MORE =
      List.of("allOf", "oneOf", "anyOf", "patternProperties", "enum", "items", "discriminator");

  private final References references;
  private final DocumentFindings findings;

  EmptyBodies(References references, DocumentFindings findings) {
    this.references = references;
    this.findings = findings;
  }

  /**
   * Returns whether {@code body} is left out, and tells so.
   *
   * @param body a Request Body Object, no reference
   */
  boolean leavesOut(Place body) {
    List<Place> media = body.get("content").members();
    boolean empty =
        !media.isEmpty() && !body.isTrue("required") && media.stream().allMatch(this::isEmpty);
    if (empty) {
      findings.noteOnce(
          body, "an optional body without any property is left out of requests", "empty-body");
    }
    return empty;
  }

  /** A form has its properties and no others; elsewhere an object is open if not closed by word. */
  private boolean isEmpty(Place media) {
    Place schema = references.follow(references.follow(media).get("schema"));
    Place additional = schema.get("additionalProperties");
    boolean closed = additional.value().isBoolean() && !additional.value().booleanValue();
    boolean listed = schema.get("properties").isObject() && !additional.exists();
    return schema.isObject()
        && (schema.text("type").equals("object") || schema.text("type").isEmpty())
        && schema.get("properties").members().isEmpty()
        && MORE.stream().noneMatch(word -> schema.get(word).exists())
        && (closed || (listed && isForm(media.key())));
  }

  private static boolean isForm(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    return type.startsWith("application/x-www-form-urlencoded")
        || type.startsWith("multipart/form-data");
  }
}
