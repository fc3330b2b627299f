package io.github.authdex.lab.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Operation.ResponseHeader;
import io.github.authdex.model.Schema;
import io.github.authdex.model.sample.SampleValues;
import io.github.authdex.model.sample.ShownValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers as the API's document has it: with what it shows, or else with a value that its schema
 * allows, the same each time. A text that is made holds to no pattern of the document.
 */
public final class DocumentAnswers {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  /** What belongs to the connection or to the body, which are the lab's. */
  private static final Set<String> OWN =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "set-cookie",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "www-authenticate");

  private final Map<String, Schema> schemas;
  private final SampleValues sample;

  public DocumentAnswers(ApiModel model) {
    this.schemas = model.schemas();
    this.sample = SampleValues.ofAnswers(model.schemas());
  }

  /**
   * Returns whether a document describes what operations of {@code model} answer; of the calls that
   * an entry of the catalog names nobody knows more than that they succeed.
   */
  public static boolean areIn(ApiModel model) {
    return model.operations().stream()
        .flatMap(operation -> operation.responses().stream())
        .anyMatch(response -> !response.contents().isEmpty());
  }

  /**
   * Returns the success of {@code operation}, nothing if its document describes none.
   *
   * @param accept which media types the client takes: the values of the header, in their order
   * @param pathValues what the request has in the place of the path's parameters, by name
   */
  public Optional<Reply> of(
      Operation operation, List<String> accept, Map<String, String> pathValues) {
    return success(operation).map(response -> reply(operation, response, accept, pathValues));
  }

  /** The least code of success comes first, then what stands for all, then what for all else. */
  private static Optional<Response> success(Operation operation) {
    return operation.responses().stream()
        .filter(response -> response.status().matches("(?i)2[0-9]{2}|2XX|default"))
        .min(Comparator.comparing(response -> response.status().toUpperCase(Locale.ROOT)));
  }

  private Reply reply(
      Operation operation, Response response, List<String> accept, Map<String, String> pathValues) {
    boolean coded = response.status().matches("2[0-9]{2}");
    int status = coded ? Integer.parseInt(response.status()) : OK;
    List<NamedValue> headers = new ArrayList<>();
    response.headers().forEach(header -> header(header).ifPresent(headers::add));
    Optional<Content> content =
        status == NO_CONTENT ? Optional.empty() : Negotiation.choose(response.contents(), accept);
    content.ifPresent(
        chosen -> headers.add(new NamedValue("Content-Type", Negotiation.mediaType(chosen))));
    JsonNode body =
        content
            .<JsonNode>map(chosen -> TextNode.valueOf(text(chosen, pathValues)))
            .orElse(MissingNode.getInstance());
    return new Reply(status, headers, body, operation.id(), "");
  }

  private Optional<NamedValue> header(ResponseHeader header) {
    String value = sample.json(header.schema()).asText();
    boolean sendable =
        header.name().matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")
            && !OWN.contains(header.name().toLowerCase(Locale.ROOT))
            && value.matches("[ -~]+");
    return sendable ? Optional.of(new NamedValue(header.name(), value)) : Optional.empty();
  }

  private String text(Content content, Map<String, String> pathValues) {
    String mediaType = Negotiation.mediaType(content);
    if (Negotiation.isJson(mediaType)) {
      return EchoedPath.in(json(content), pathValues).toString();
    }
    Optional<String> shown = ShownValues.text(content);
    if (shown.isPresent()) {
      return shown.get();
    }
    if (Negotiation.isXml(mediaType)) {
      return XmlSample.of(content, EchoedPath.in(json(content), pathValues), schemas);
    }
    JsonNode value = json(content);
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  /** What a document shows of an answer is the answer, whatever its schema says. */
  private JsonNode json(Content content) {
    return content
        .example()
        .flatMap(ShownValues::parse)
        .map(ShownValues::unwrapped)
        .orElseGet(() -> made(content));
  }

  private JsonNode made(Content content) {
    JsonNode value = sample.json(content.schema());
    return value instanceof ObjectNode object ? object.deepCopy() : value;
  }
}
