package io.github.authdex.generator.emit.http;

import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestBody.Part;
import io.github.authdex.generator.emit.collection.RequestField;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The body of a request as it stands in the file.
 *
 * @param text of its lines
 * @param hints comments that go before the request
 * @param boundary of a form in parts, or empty
 */
record HttpFileBody(String text, List<String> hints, String boundary) {
  private static final String FILE = "./file";

  /** What httpyac would take for GraphQL, wherever it stands. */
  private static final Pattern GRAPHQL = Pattern.compile("(?m)^\\s*(query|mutation|fragment|gql)");

  /** The starts of lines that no tool takes for anything but text. */
  private static final Pattern PLAIN = Pattern.compile("[\"'(\\[.,;:\\p{L}\\p{N}].*");

  /** A line that would be another request, or an answer. */
  private static final Pattern MESSAGE = Pattern.compile("([A-Z-]+\\s|HTTP/).*");

  HttpFileBody {
    hints = List.copyOf(hints);
  }

  static HttpFileBody of(RequestBody asked) {
    if (asked instanceof RequestBody.Raw raw) {
      return new HttpFileBody(raw(raw), List.of(), "");
    } else if (asked instanceof RequestBody.Form form) {
      return form(form);
    } else if (asked instanceof RequestBody.Multipart multipart) {
      return multipart(multipart.parts());
    }
    return new HttpFileBody("< " + FILE, List.of(hint()), "");
  }

  /** Returns the fields of which a form is made, none for another body. */
  static List<RequestField> fields(RequestBody asked) {
    if (asked instanceof RequestBody.Form form) {
      return form.fields();
    }
    return asked instanceof RequestBody.Multipart multipart
        ? multipart.parts().stream().map(Part::field).toList()
        : List.of();
  }

  private static String hint() {
    return "# Put the path of what is to be sent in the place of " + FILE + " below.";
  }

  /** A text alone could end in what httpyac takes for the end of a body. */
  private static String raw(RequestBody.Raw raw) {
    String text = HttpFileText.lines(raw.text());
    return text.startsWith("\"") ? text.replace("<", "\\u003c").replace("=", "\\u003d") : text;
  }

  private static HttpFileBody form(RequestBody.Form form) {
    StringJoiner pairs = new StringJoiner("&");
    for (RequestField field : form.fields()) {
      if (field.enabled()) {
        pairs.add(HttpFileText.form(field.name()) + "=" + HttpFileText.form(field.text()));
      }
    }
    String text = pairs.toString();
    List<String> hints =
        GRAPHQL.matcher(text).find() ? List.of("# @no-gql-parsing") : List.<String>of();
    return new HttpFileBody(text, hints, "");
  }

  private static HttpFileBody multipart(List<Part> parts) {
    String boundary = boundary(parts);
    List<String> hints = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part.field().enabled()) {
        String content = part.file() ? "< " + FILE : content(part.field(), hints);
        text.append("--").append(boundary).append('\n').append(disposition(part));
        part.contentType()
            .ifPresent(type -> text.append("Content-Type: ").append(type).append('\n'));
        text.append('\n').append(content).append('\n');
      }
    }
    if (parts.stream().anyMatch(part -> part.file() && part.field().enabled())) {
      hints.add(hint());
    }
    return new HttpFileBody(
        text.append("--").append(boundary).append("--").toString(), hints, boundary);
  }

  private static String disposition(Part part) {
    String name = HttpFileText.line(part.field().name()).replace("\"", "%22");
    return "Content-Disposition: form-data; name=\""
        + name
        + (part.file() ? "\"; filename=\"file\"\n" : "\"\n");
  }

  /** A line that a tool would take for its own syntax stands in quotation marks. */
  private static String content(RequestField field, List<String> hints) {
    String line = HttpFileText.line(field.text());
    if (line.isEmpty() || line.startsWith("{{") || isPlain(line)) {
      return line;
    }
    hints.add(
        "# In quotation marks below, so that no tool takes it for its own syntax: "
            + HttpFileComments.title(field.name()));
    return "\"" + line + "\"";
  }

  private static boolean isPlain(String line) {
    return PLAIN.matcher(line).matches()
        && !MESSAGE.matcher(line).matches()
        && !GRAPHQL.matcher(line).find()
        && !line.contains("===")
        && !line.contains("<--->");
  }

  private static String boundary(List<Part> parts) {
    String boundary = "authdex-part";
    while (parts.stream().anyMatch(contains(boundary))) {
      boundary += "-";
    }
    return boundary;
  }

  private static Predicate<Part> contains(String boundary) {
    return part -> (part.field().name() + part.field().text()).contains(boundary);
  }
}
