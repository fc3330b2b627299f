package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.client.json.XmlDocument;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import io.github.authdex.model.XmlForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which bodies are written and read as XML by their schema; others stay as they come. */
final class XmlContents {
  private final SchemaKinds kinds;
  private final Losses losses;

  private XmlContents(ApiModel model, Losses losses) {
    this.kinds = new SchemaKinds(model.schemas());
    this.losses = losses;
  }

  /** Returns {@code model}, in which only those bodies have a form in XML that are typed by it. */
  static ApiModel of(ApiModel model, Losses losses) {
    if (model.operations().stream().noneMatch(XmlContents::has)) {
      return model;
    }
    XmlContents contents = new XmlContents(model, losses);
    return model.with(
        model.auth(),
        model.operations().stream()
            .map(operation -> has(operation) ? contents.of(operation) : operation)
            .toList());
  }

  /** Returns whether a body of {@code operation} has a form in XML. */
  static boolean has(Operation operation) {
    return all(operation).anyMatch(content -> content.xml().isPresent());
  }

  /** Returns the bodies that {@code operation} takes and answers. */
  static Stream<Content> all(Operation operation) {
    return Stream.concat(
        operation.body().stream().flatMap(body -> body.contents().stream()),
        operation.responses().stream().flatMap(response -> response.contents().stream()));
  }

  private Operation of(Operation operation) {
    Optional<RequestBody> body =
        operation
            .body()
            .map(
                each ->
                    new RequestBody(
                        each.required(),
                        preferred(
                            each.contents().stream().map(one -> sent(operation, one)).toList()),
                        each.description()));
    List<Response> responses =
        operation.responses().stream()
            .map(each -> with(each, preferred(each.contents().stream().map(this::typed).toList())))
            .toList();
    return alike(operation.withMessages(body, responses));
  }

  /** What is JSON, too, is never XML. */
  private static List<Content> preferred(List<Content> contents) {
    Optional<Content> preferred = MediaTypes.preferred(contents);
    return contents.stream()
        .map(
            each ->
                preferred.filter(each::equals).isPresent() ? each : with(each, Optional.empty()))
        .toList();
  }

  /** One reader takes all successes, and a root element alone does not tell several forms apart. */
  private Operation alike(Operation operation) {
    List<Response> successes = OperationResult.successes(operation);
    List<Content> read =
        successes.stream()
            .flatMap(success -> MediaTypes.preferred(success.contents()).stream())
            .toList();
    long forms =
        read.stream().map(content -> List.of(content.schema(), content.xml())).distinct().count();
    if (forms < 2 || read.stream().allMatch(content -> content.xml().isEmpty())) {
      return operation;
    }
    losses.add("of successes of several forms those that are XML are text", operation.id());
    return operation.withMessages(
        operation.body(),
        operation.responses().stream()
            .map(each -> successes.contains(each) ? untyped(each) : each)
            .toList());
  }

  private static Response untyped(Response response) {
    return with(
        response, response.contents().stream().map(each -> with(each, Optional.empty())).toList());
  }

  private static Response with(Response response, List<Content> contents) {
    return new Response(response.status(), contents, response.headers(), response.description());
  }

  private Content sent(Operation operation, Content content) {
    Content typed = typed(content);
    if (typed.xml().isEmpty() || !typed.xml().get().name().isEmpty()) {
      return typed;
    }
    boolean inside = isInside(typed);
    losses.add(
        inside
            ? "an XML body without a name is taken to have its one property as root element"
            : "the root element of an XML body has no name, so that the body is given as it is",
        operation.id());
    return inside ? typed : with(content, Optional.empty());
  }

  private Content typed(Content content) {
    if (content.xml().isEmpty()) {
      return content;
    }
    XmlForm xml = content.xml().get();
    return with(
        content,
        isTyped(kinds.form(content.schema()))
            ? Optional.of(XmlDocument.isName(xml.name()) ? xml : xml.named(""))
            : Optional.empty());
  }

  private static Content with(Content content, Optional<XmlForm> xml) {
    return new Content(
        content.mediaType(), content.schema(), content.encodings(), content.examples(), xml);
  }

  /** An object without a name may describe the document: its one property is the root. */
  private boolean isInside(Content content) {
    return kinds.form(content.schema()) instanceof Schema.ObjectOf object
        && object.properties().size() == 1
        && object.additional().isEmpty()
        && object.properties().get(0).xml().node() == XmlForm.Node.ELEMENT
        && kinds.form(object.properties().get(0).schema()) instanceof Schema.ObjectOf;
  }

  /** What may be anything is better kept as it came; forms are told apart by a property alone. */
  private boolean isTyped(Schema form) {
    if (form instanceof Schema.ArrayOf list) {
      return !(kinds.form(list.items()) instanceof Schema.Any);
    }
    if (form instanceof Schema.MapOf map) {
      return !(kinds.form(map.values()) instanceof Schema.Any);
    }
    return form instanceof Schema.ObjectOf
        || (form instanceof Schema.OneOf union && union.discriminator().isPresent());
  }
}
