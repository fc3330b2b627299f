package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestBody.Part;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.VariableText;
import io.github.authdex.generator.emit.curl.BashText.Place;
import java.util.List;
import java.util.Map;

/** Writes the calls that give a request its body. */
final class BodyLines {
  private static final String OWN = "--body";
  private static final String FILE = "--body-file";

  private final BashText text;
  private final Map<String, String> parameters;

  /**
   * Makes a writer.
   *
   * @param parameters to which it adds what a caller may give, by name, with what that is
   */
  BodyLines(BashText text, Map<String, String> parameters) {
    this.text = text;
    this.parameters = parameters;
  }

  List<String> write(RequestBody body) {
    if (body instanceof RequestBody.Raw raw) {
      return List.of(raw(raw));
    } else if (body instanceof RequestBody.Form form) {
      return form.fields().stream().map(this::field).toList();
    } else if (body instanceof RequestBody.Multipart multipart) {
      return multipart.parts().stream().map(this::part).toList();
    }
    parameters.put(FILE, "The file that is sent.");
    return List.of("file");
  }

  /** Another body would be sent without the credentials that stand in this one. */
  private String raw(RequestBody.Raw raw) {
    String word = text.word(raw.text(), raw.json() ? Place.JSON : Place.AS_IS);
    if (VariableText.hasReference(raw.text())) {
      return "body " + word;
    }
    parameters.put(OWN, "What is sent instead.");
    parameters.put(FILE, "The file that is sent instead.");
    return "text " + word;
  }

  private String field(RequestField field) {
    return "field " + named(field) + " " + value(field) + optional(field);
  }

  private String part(Part part) {
    String type = ShellQuote.quote(part.contentType().orElse(""));
    return part.file()
        ? "attachment " + named(part.field()) + " " + type + optional(part.field())
        : "part "
            + named(part.field())
            + " "
            + value(part.field())
            + " "
            + type
            + optional(part.field());
  }

  private String value(RequestField field) {
    return text.word(field.text(), Place.AS_IS);
  }

  private String named(RequestField field) {
    if (!VariableText.hasReference(field.text())) {
      parameters.merge(field.name(), field.description(), (one, two) -> one.isEmpty() ? two : one);
    }
    return ShellQuote.quote(field.name());
  }

  static String optional(RequestField field) {
    return field.enabled() ? "" : " optional";
  }
}
