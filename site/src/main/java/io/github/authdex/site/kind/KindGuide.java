package io.github.authdex.site.kind;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.site.view.MarkdownSpans;
import io.github.authdex.site.view.SequenceDiagram;
import io.github.authdex.site.view.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What there is to know of a kind of auth.
 *
 * @param how it works, paragraph by paragraph
 * @param picture who says what to whom
 * @param specifications where it is defined
 * @param pitfalls what goes wrong
 * @param command what tries it offline, or empty where nothing does
 * @param words what the command does, or why there is none
 * @param example a published one, worked out
 * @param play what a person may sign in the browser
 */
public record KindGuide(
    List<Words> how,
    SequenceDiagram picture,
    List<Specification> specifications,
    List<Words> pitfalls,
    String command,
    String words,
    KindExample example,
    Play play) {
  public KindGuide {
    how = List.copyOf(how);
    specifications = List.copyOf(specifications);
    pitfalls = List.copyOf(pitfalls);
  }

  /** Returns whether the form begins with the example, so that one list of texts does for both. */
  public boolean isWorkedInForm() {
    return play.isThere() && !example.alone();
  }

  /** A paragraph, or a point of a list. */
  public record Words(List<TextSpan> spans) {
    public Words {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A document that defines a kind, or a part of it.
   *
   * @param title of it
   * @param section which parts matter, or empty
   * @param href where it is
   */
  public record Specification(String title, String section, String href) {}

  /**
   * What is signed in the browser.
   *
   * @param kind whose module signs, or empty if none does
   * @param method of the request
   * @param url of the request
   * @param headers of the request, a line each
   * @param body of the request
   * @param fields what else is entered
   */
  public record Play(
      String kind, String method, String url, String headers, String body, List<Field> fields) {
    public Play {
      fields = List.copyOf(fields);
    }

    /** Returns whether there is something to sign. */
    public boolean isThere() {
      return !kind.isEmpty();
    }
  }

  /**
   * A field of the form.
   *
   * @param name by which the module knows it
   * @param label for people
   * @param value that it has at first
   * @param options what it may be, if it is one of few
   * @param lines how many lines it has; 1 for a field of one line
   */
  public record Field(String name, String label, String value, List<Option> options, int lines) {
    public Field {
      options = List.copyOf(options);
    }

    /** Returns whether it is one of few. */
    public boolean isChoice() {
      return !options.isEmpty();
    }

    /** Returns whether it has several lines. */
    public boolean isText() {
      return lines > 1;
    }
  }

  /** One of few values. */
  public record Option(String value, boolean chosen) {}

  /** Returns the guide to {@code kind} that {@code root} is. */
  static KindGuide of(String kind, JsonNode root) {
    return new KindGuide(
        words(root.path("how")),
        picture(kind, root),
        list(root.path("specifications")).stream()
            .map(
                one ->
                    new Specification(text(one, "title"), text(one, "section"), text(one, "url")))
            .toList(),
        words(root.path("pitfalls")),
        command(root),
        commandWords(root),
        KindExample.of(root.path("example")),
        play(kind, root));
  }

  /** A kind that no API of the catalog takes is in the collection of all, if a tool has it. */
  private static String command(JsonNode root) {
    if (root.has("lab")) {
      return "authdex lab " + text(root, "lab");
    }
    return root.has("nowhere") ? "" : "authdex methods --format bruno --lab -o methods/";
  }

  private static String commandWords(JsonNode root) {
    if (root.has("lab")) {
      return "It serves the API on your own machine, prints throw-away credentials, and refuses"
          + " what does not prove them.";
    }
    return root.has("nowhere")
        ? text(root, "nowhere")
        : "It writes a collection with a request for each kind, filled in with throw-away"
            + " credentials, and runs the server that takes them.";
  }

  private static List<Words> words(JsonNode texts) {
    return list(texts).stream().map(one -> new Words(MarkdownSpans.of(one.asText()))).toList();
  }

  private static SequenceDiagram picture(String kind, JsonNode root) {
    SequenceDiagram.Builder picture = SequenceDiagram.of("flow-" + kind, "Who says what to whom");
    list(root.path("actors")).forEach(actor -> picture.actor(actor.asText(), ""));
    for (JsonNode message : list(root.path("messages"))) {
      int from = message.path("from").asInt();
      int to = message.path("to").asInt();
      String label = text(message, "text");
      if (message.path("answer").asBoolean()) {
        picture.answers(from, to, label);
      } else {
        picture.says(from, to, label);
      }
    }
    return picture.build();
  }

  private static Play play(String kind, JsonNode root) {
    JsonNode play = root.path("play");
    StringBuilder headers = new StringBuilder();
    play.path("headers")
        .properties()
        .forEach(
            header ->
                headers
                    .append(header.getKey())
                    .append(": ")
                    .append(header.getValue().asText())
                    .append('\n'));
    return new Play(
        play.isMissingNode() ? "" : kind,
        text(play, "method"),
        text(play, "url"),
        headers.toString().stripTrailing(),
        text(play, "body"),
        list(play.path("fields")).stream().map(KindGuide::field).toList());
  }

  private static Field field(JsonNode field) {
    String value = text(field, "value");
    return new Field(
        text(field, "name"),
        text(field, "label"),
        value,
        list(field.path("options")).stream()
            .map(one -> new Option(one.asText(), one.asText().equals(value)))
            .toList(),
        field.path("lines").asInt(1));
  }

  static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  static List<JsonNode> list(JsonNode nodes) {
    return new ArrayList<>(StreamSupport.stream(nodes.spliterator(), false).toList());
  }
}
