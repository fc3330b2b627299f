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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an operation returns.
 *
 * @param type {@link Void} for nothing
 * @param answer the expression that reads it
 */
record OperationResult(TypeName type, CodeBlock answer) {
  private static final TypeName VOID = ClassName.get(Void.class);

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

  private static List<Response> successes(Operation operation) {
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
    String accept = MediaTypes.accepted(first.mediaType(), form);
    return switch (form) {
      case JSON -> json(contents, types, operation);
      case TEXT, XML ->
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

  private static OperationResult json(
      List<Content> contents, ModelTypes types, Operation operation) {
    List<Content> json =
        contents.stream()
            .filter(content -> MediaTypes.formOf(content) == MediaTypes.Form.JSON)
            .toList();
    List<Schema> schemas = json.stream().map(Content::schema).distinct().toList();
    Schema schema =
        schemas.size() == 1
            ? schemas.get(0)
            : new Schema.OneOf(schemas, Optional.empty(), Map.of(), "");
    TypeName type = types.of(schema, types.answers(), operation.id() + " response");
    String accept =
        json.stream()
            .map(content -> MediaTypes.accepted(content.mediaType(), MediaTypes.Form.JSON))
            .distinct()
            .collect(Collectors.joining(", "));
    return new OperationResult(
        type, CodeBlock.of("$T.json($S, $L)", Answer.class, accept, JsonTypeCode.of(type)));
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
