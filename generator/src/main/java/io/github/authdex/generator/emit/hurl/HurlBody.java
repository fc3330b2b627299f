package io.github.authdex.generator.emit.hurl;

import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestBody.Part;
import io.github.authdex.generator.emit.collection.RequestField;
import java.util.ArrayList;
import java.util.List;

/** Writes the body of a request: a section of a form, or what stands behind the sections. */
final class HurlBody {
  /** What the person puts the path of a file in the place of. */
  private static final String FILE = "file,file.bin;";

  private final HurlText text;

  HurlBody(HurlText text) {
    this.text = text;
  }

  /** Returns the lines of {@code asked}, with what there is to know of it as comments. */
  List<String> write(RequestBody asked) {
    List<String> lines = new ArrayList<>();
    if (asked instanceof RequestBody.Raw raw) {
      lines.add(raw.json() ? text.json(raw.text()) : text.body(raw.text()));
    } else if (asked instanceof RequestBody.Form form) {
      lines.add("[Form]");
      form.fields().forEach(field -> lines.add(pair(field, text.value(field.text()))));
    } else if (asked instanceof RequestBody.Multipart multipart) {
      lines.add("[Multipart]");
      multipart.parts().forEach(part -> lines.add(pair(part.field(), content(part))));
    } else {
      lines.add(FILE);
    }
    return lines;
  }

  /** Returns whether a person has to name a file. */
  static boolean sendsFile(RequestBody asked) {
    return asked instanceof RequestBody.File
        || (asked instanceof RequestBody.Multipart multipart
            && multipart.parts().stream().anyMatch(Part::file));
  }

  /** Returns whether a part has a type of its own, which Hurl keeps for files alone. */
  static boolean losesType(RequestBody asked) {
    return asked instanceof RequestBody.Multipart multipart
        && multipart.parts().stream()
            .anyMatch(part -> !part.file() && part.contentType().isPresent());
  }

  /** A text that begins as a file does would be one. */
  private String content(Part part) {
    if (part.file()) {
      return FILE + part.contentType().map(type -> " " + text.value(type)).orElse("");
    }
    String value = text.value(part.field().text());
    return value.startsWith("file,") ? "\\u{66}" + value.substring(1) : value;
  }

  private String pair(RequestField field, String value) {
    String name = text.key(field.name());
    String line = (name + ": " + value).stripTrailing();
    return field.enabled() && !name.isEmpty() ? line : "# " + line;
  }
}
