package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ServerEvent;
import io.github.authdex.client.Streamed;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an operation returns.
 *
 * @param type {@link Void} for nothing
 * @param answer the expression that reads it
 */
record OperationResult(TypeName type, CodeBlock answer) {
  private static final TypeName VOID = ClassName.get(Void.class);
  private static final Schema TEXT = new Schema.Scalar(Schema.Scalar.Type.STRING);
  private static final Set<MediaTypes.Form> WORDS =
      EnumSet.of(MediaTypes.Form.TEXT, MediaTypes.Form.XML, MediaTypes.Form.XML_TEXT);

  static OperationResult of(Operation operation, ModelTypes types) {
    if (operation.method().equals("HEAD")) {
      return new OperationResult(VOID, CodeBlock.of("$T.none()", Answer.class));
    }
    if (isRedirectOnly(operation)) {
      return new OperationResult(
          ClassName.get(InputStream.class), CodeBlock.of("$T.stream($S)", Answer.class, "*/*"));
    }
    List<Response> successes = successes(operation);
    List<Content> contents = new ArrayList<>();
    for (Response success : successes) {
      MediaTypes.preferred(success.contents()).ifPresent(contents::add);
    }
    if (contents.isEmpty()) {
      return new OperationResult(VOID, CodeBlock.of("$T.none()", Answer.class));
    }
    OperationResult some = ofContents(contents, types, operation);
    boolean emptyToo = successes.stream().anyMatch(success -> success.contents().isEmpty());
    return emptyToo ? some.orNone() : some;
  }

  /** A download often names the redirect alone; what comes is where that leads. */
  private static boolean isRedirectOnly(Operation operation) {
    return operation.responses().stream().noneMatch(response -> response.status().startsWith("2"))
        && operation.responses().stream()
            .anyMatch(response -> response.status().matches("3(0[12378]|XX|xx)"));
  }

  /**
   * Returns status to the media types of the successes that the waiting method cannot read: a file
   * where another success is JSON.
   */
  static Map<String, String> unread(Operation operation) {
    Map<String, String> unread = new LinkedHashMap<>();
    List<Response> successes = successes(operation);
    boolean read =
        successes.stream()
            .flatMap(success -> MediaTypes.preferred(success.contents()).stream())
            .findFirst()
            .filter(first -> isJson(first) || WORDS.contains(MediaTypes.formOf(first)))
            .isPresent();
    for (Response success : read ? successes : List.<Response>of()) {
      MediaTypes.preferred(success.contents())
          .filter(content -> !isJson(content) && !WORDS.contains(MediaTypes.formOf(content)))
          .ifPresent(content -> unread.put(success.status(), content.mediaType()));
    }
    return unread;
  }

  /** Returns the answers that are no refusals. */
  static List<Response> successes(Operation operation) {
    List<Response> successes =
        operation.responses().stream()
            .filter(response -> response.status().matches("2.."))
            .toList();
    return successes.isEmpty()
        ? operation.responses().stream()
            .filter(response -> response.status().equals("default"))
            .toList()
        : successes;
  }

  private static OperationResult ofContents(
      List<Content> contents, ModelTypes types, Operation operation) {
    Content first = contents.get(0);
    MediaTypes.Form form = MediaTypes.formOf(first);
    if (WORDS.contains(form) && contents.stream().anyMatch(OperationResult::isJson)) {
      return json(contents, types, operation);
    }
    String accept = MediaTypes.accepted(first.mediaType(), form);
    return switch (form) {
      case JSON -> json(contents, types, operation);
      case XML -> xml(first, accept, types, operation);
      case TEXT, XML_TEXT ->
          new OperationResult(
              ClassName.get(String.class), CodeBlock.of("$T.text($S)", Answer.class, accept));
      case EVENTS ->
          new OperationResult(
              ParameterizedTypeName.get(Streamed.class, ServerEvent.class),
              CodeBlock.of("$T.events()", Answer.class));
      case JSON_LINES -> lines(first, accept, types, operation);
      default ->
          new OperationResult(
              ClassName.get(InputStream.class),
              CodeBlock.of("$T.stream($S)", Answer.class, accept));
    };
  }

  /** All successes that are XML have one form: {@link XmlContents}. */
  private static OperationResult xml(
      Content first, String accept, ModelTypes types, Operation operation) {
    TypeName type = types.of(first.schema(), types.answers(), operation.id() + " response");
    CodeBlock root = XmlCode.root(first);
    return new OperationResult(
        type,
        CodeBlock.of("$T.xml($S, $L, $L)", Answer.class, accept, root, JsonTypeCode.of(type)));
  }

  private static boolean isJson(Content content) {
    return MediaTypes.formOf(content) == MediaTypes.Form.JSON;
  }

  /** One success may be text where another is JSON. */
  private static OperationResult json(
      List<Content> contents, ModelTypes types, Operation operation) {
    List<Content> read =
        contents.stream()
            .filter(content -> isJson(content) || WORDS.contains(MediaTypes.formOf(content)))
            .toList();
    List<Schema> schemas =
        read.stream().map(content -> isJson(content) ? content.schema() : TEXT).distinct().toList();
    Schema schema =
        schemas.size() == 1
            ? schemas.get(0)
            : new Schema.OneOf(schemas, Optional.empty(), Map.of(), "");
    TypeName type = types.of(schema, types.answers(), operation.id() + " response");
    String accept =
        read.stream()
            .map(content -> MediaTypes.accepted(content.mediaType(), MediaTypes.formOf(content)))
            .distinct()
            .collect(Collectors.joining(", "));
    String reader = read.stream().allMatch(OperationResult::isJson) ? "json" : "jsonOrText";
    return new OperationResult(
        type, CodeBlock.of("$T.$L($S, $L)", Answer.class, reader, accept, JsonTypeCode.of(type)));
  }

  /** A document means a line, or all of them as a list (OpenAPI 3.2 §4.14.3). */
  private static OperationResult lines(
      Content content, String accept, ModelTypes types, Operation operation) {
    Schema schema =
        types.form(content.schema()) instanceof Schema.ArrayOf list
            ? list.items()
            : content.schema();
    TypeName type = types.of(schema, types.answers(), operation.id() + " line");
    return new OperationResult(
        ParameterizedTypeName.get(ClassName.get(Streamed.class), type),
        CodeBlock.of("$T.jsonLines($S, $L)", Answer.class, accept, JsonTypeCode.of(type)));
  }

  private OperationResult orNone() {
    return new OperationResult(
        ParameterizedTypeName.get(ClassName.get(Optional.class), type),
        CodeBlock.of("$L.orNone()", answer));
  }

  boolean isVoid() {
    return type.equals(VOID);
  }
}
