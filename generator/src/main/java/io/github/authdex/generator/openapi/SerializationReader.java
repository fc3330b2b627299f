package io.github.authdex.generator.openapi;

import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Operation.Serialization;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how values become text: style and explode of 3.x, collectionFormat of 2.0. */
final class SerializationReader {
  /** Which styles stand where (OpenAPI 3.2 §4.12.4), the usual one first in {@link #usual}. */
  private static final Map<In, Set<String>> STYLES =
      Map.of(
          In.PATH, Set.of("simple", "label", "matrix"),
          In.QUERY, Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
          In.HEADER, Set.of("simple"),
          In.COOKIE, Set.of("form"));

  private static final Map<String, String> COLLECTIONS =
      Map.of("ssv", "spaceDelimited", "tsv", "tabDelimited", "pipes", "pipeDelimited");

  private final OpenApiVersion version;
  private final DocumentFindings findings;

  SerializationReader(OpenApiVersion version, DocumentFindings findings) {
    this.version = version;
    this.findings = findings;
  }

  /** Returns how a value in {@code in} is written that {@code place} describes. */
  Serialization read(Place place, In in) {
    return version.isSwagger2() ? swagger2(place, in) : styled(place, in);
  }

  /** Returns how a field of a form is written (2.0 {@code collectionFormat} of formData). */
  Optional<Serialization> formField(Place place) {
    return place.text("type").equals("array")
        ? Optional.of(swagger2(place, In.QUERY))
        : Optional.empty();
  }

  /** Returns what an Encoding Object says of style; empty if it names nothing of it. */
  Optional<Serialization> encoding(Place encoding) {
    boolean said =
        encoding.get("style").exists()
            || encoding.get("explode").exists()
            || encoding.get("allowReserved").exists();
    return said ? Optional.of(styled(encoding, In.QUERY)) : Optional.empty();
  }

  private Serialization styled(Place place, In in) {
    String style = style(place, in);
    boolean explode =
        place.get("explode").exists() ? place.isTrue("explode") : style.equals("form");
    return new Serialization(style, explode, allowsReserved(place, in), Optional.empty());
  }

  private String style(Place place, In in) {
    String style = place.text("style");
    if (style.isEmpty() || STYLES.get(in).contains(style)) {
      return style.isEmpty() ? usual(in) : style;
    }
    findings.warning(
        place.get("style"),
        "style \""
            + style
            + "\" of \""
            + name(place)
            + "\" is not possible there; "
            + usual(in)
            + " is taken",
        "parameter-style");
    return usual(in);
  }

  private static String name(Place place) {
    return place.text("name").isEmpty() ? place.key() : place.text("name");
  }

  /** Until 3.1 only a query could hold reserved characters. */
  private boolean allowsReserved(Place place, In in) {
    boolean possible = in == In.QUERY || (in == In.PATH && version == OpenApiVersion.V3_2);
    if (place.isTrue("allowReserved") && !possible) {
      findings.note(
          place.get("allowReserved"),
          "allowReserved has no effect on the "
              + place.text("in")
              + " parameter \""
              + name(place)
              + "\"; reserved characters are encoded",
          "not-honoured");
    }
    return possible && place.isTrue("allowReserved");
  }

  private Serialization swagger2(Place place, In in) {
    String format = place.text("collectionFormat");
    if (format.equals("multi") && in == In.QUERY) {
      return Serialization.styled("form", true);
    }
    boolean known = format.isEmpty() || format.equals("csv") || COLLECTIONS.containsKey(format);
    if (!known) {
      findings.warning(
          place.get("collectionFormat"),
          "collectionFormat \""
              + format
              + "\" of \""
              + name(place)
              + "\" is not possible there; csv is taken",
          "parameter-style");
    }
    return Serialization.styled(COLLECTIONS.getOrDefault(format, usual(in)), false);
  }

  private static String usual(In in) {
    return in == In.QUERY || in == In.COOKIE ? "form" : "simple";
  }
}
