package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.ResponseHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a document says of an operation beyond its first sentence, for the methods' comments. */
final class OperationText {
  private OperationText() {}

  /** Begins a comment: the summary, else how the description begins, else what is called. */
  static JavadocText first(Operation operation) {
    String start = operation.summary().isBlank() ? operation.description() : operation.summary();
    return JavadocText.of(start, "Calls " + operation.method() + " " + operation.path() + ".");
  }

  /**
   * Adds the rest of the description, the scopes, the answer's headers and where to read more.
   *
   * @param call the method that gives headers
   */
  static void addRest(JavadocText text, Operation operation, String call) {
    List<String> described = JavadocText.paragraphs(operation.description());
    boolean begun = operation.summary().isBlank() || isSame(operation.summary(), described);
    described.stream().skip(begun ? 1 : 0).forEach(text::paragraph);
    String scopes = scopes(operation);
    if (!scopes.isEmpty()) {
      text.paragraph("Needs " + scopes + ".");
    }
    headers(operation)
        .forEach(
            (status, names) ->
                text.paragraph(
                    "Status "
                        + status
                        + " has the headers "
                        + names
                        + "; "
                        + call
                        + "(...).response() gives them."));
    OperationResult.unread(operation)
        .forEach(
            (status, type) ->
                text.paragraph(
                    "Status "
                        + status
                        + " has "
                        + type
                        + "; "
                        + call
                        + "(...).as(Answer.stream(\""
                        + type
                        + "\")) reads that."));
    if (!operation.docs().isBlank()) {
      text.paragraph("More: " + operation.docs());
    }
  }

  private static boolean isSame(String summary, List<String> paragraphs) {
    return !paragraphs.isEmpty()
        && paragraphs.get(0).replaceAll("\\.$", "").equals(summary.strip().replaceAll("\\.$", ""));
  }

  private static String scopes(Operation operation) {
    return operation.requirement().alternatives().stream()
        .map(OperationText::scopes)
        .filter(each -> !each.isEmpty())
        .distinct()
        .collect(Collectors.joining(", or "));
  }

  private static String scopes(Alternative alternative) {
    return alternative.schemes().entrySet().stream()
        .filter(scheme -> !scheme.getValue().isEmpty())
        .map(
            scheme ->
                "the scopes " + String.join(", ", scheme.getValue()) + " of " + scheme.getKey())
        .collect(Collectors.joining(" and "));
  }

  /** Returns status to the names of the headers that a success has, with their descriptions. */
  private static Map<String, String> headers(Operation operation) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Operation.Response response : operation.responses()) {
      if (response.status().matches("[23].*|default") && !response.headers().isEmpty()) {
        List<String> names = new ArrayList<>();
        response.headers().forEach(header -> names.add(name(header)));
        headers.put(response.status(), String.join(", ", names));
      }
    }
    return headers;
  }

  private static String name(ResponseHeader header) {
    String description = JavadocText.summary(header.description()).replaceAll("\\.$", "");
    return description.isEmpty() ? header.name() : header.name() + " (" + description + ")";
  }
}
