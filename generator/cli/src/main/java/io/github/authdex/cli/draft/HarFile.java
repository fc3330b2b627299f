package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.cli.console.InputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads what a browser or proxy recorded (HTTP Archive 1.2). */
public final class HarFile {
  private HarFile() {}

  /**
   * Returns the requests of {@code document}, in order; what is no text in it is empty.
   *
   * @throws InputException if it is no archive
   */
  public static List<SeenRequest> requests(SourceDocument document) throws InputException {
    JsonNode entries = document.root().at("/log/entries");
    if (!entries.isArray()) {
      throw new InputException(
          "Expected a HAR file (log.entries) but \"" + document.name() + "\" is none");
    }
    List<SeenRequest> requests = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      JsonNode request = entries.get(i).path("request");
      requests.add(
          new SeenRequest(
              "request " + (i + 1),
              request.path("method").asText(),
              request.path("url").asText(),
              fields(request.path("headers")),
              content(request.path("postData")),
              List.of(),
              answer(entries.get(i).path("response"))));
    }
    return requests;
  }

  /** A status of 0 is what recorders write where there was no answer. */
  private static Optional<SeenAnswer> answer(JsonNode response) {
    int status = response.path("status").asInt();
    return status == 0
        ? Optional.empty()
        : Optional.of(
            new SeenAnswer(
                status, fields(response.path("headers")), text(response.path("content"))));
  }

  private static List<SeenField> fields(JsonNode list) {
    List<SeenField> fields = new ArrayList<>();
    for (JsonNode field : list) {
      String name = field.path("name").asText();
      if (!name.startsWith(":")) { // HTTP/2's own.
        fields.add(new SeenField(name, field.path("value").asText()));
      }
    }
    return fields;
  }

  private static String text(JsonNode content) {
    String text = content.path("text").asText();
    if (!content.path("encoding").asText().equals("base64")) {
      return text;
    }
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** A form may be recorded as parameters alone. */
  private static String content(JsonNode posted) {
    String text = posted.path("text").asText();
    if (!text.isEmpty()) {
      return text;
    }
    List<String> pairs = new ArrayList<>();
    for (SeenField field : fields(posted.path("params"))) {
      pairs.add(field.name() + "=" + field.value());
    }
    return String.join("&", pairs);
  }
}
