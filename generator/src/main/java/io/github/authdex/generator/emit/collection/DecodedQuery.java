package io.github.authdex.generator.emit.collection;

import java.util.Optional;

/** What stands in a query, for tools that percent-encode it themselves. */
public final class DecodedQuery {
  private DecodedQuery() {}

  /**
   * Returns {@code field} of a query with name and value as they are meant, or nothing if encoding
   * those would bring another query than the API asks for.
   */
  public static Optional<RequestField> decoded(RequestField field) {
    Optional<String> name = decoded(field.name());
    Optional<String> value = field.value().flatMap(DecodedQuery::decoded);
    return name.isPresent() && value.isPresent()
        ? Optional.of(new RequestField(name.get(), value, field.enabled(), field.description()))
        : Optional.empty();
  }

  private static Optional<String> decoded(String text) {
    StringBuilder decoded = new StringBuilder();
    for (VariableText part : VariableText.parts(text)) {
      if (part.isReference()) {
        decoded.append("{{").append(part.text()).append("}}");
      } else {
        String plain = LiteralText.decoded(part.text());
        if (plain.contains("{{") || !LiteralText.query(plain).equals(part.text())) {
          return Optional.empty();
        }
        decoded.append(plain);
      }
    }
    return Optional.of(decoded.toString());
  }
}
