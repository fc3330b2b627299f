package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.authdex.auth.message.Body;
import io.github.authdex.client.Parameters;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.RequestBody;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The body of an operation as the last argument of a method.
 *
 * @param type in Java
 * @param set the call that sets it
 * @param required whether null is refused
 * @param description or empty
 */
record RequestContent(TypeName type, CodeBlock set, boolean required, String description) {
  static Optional<RequestContent> of(Operation operation, ModelTypes types) {
    return operation
        .body()
        .flatMap(
            body ->
                MediaTypes.preferred(body.contents())
                    .map(content -> of(operation, body, content, types)));
  }

  private static RequestContent of(
      Operation operation, RequestBody body, Content content, ModelTypes types) {
    String mediaType = content.mediaType();
    MediaTypes.Form form = MediaTypes.formOf(content);
    String sent = MediaTypes.sent(mediaType, form);
    return switch (form) {
      case JSON ->
          typed(
              body,
              types.of(content.schema(), types.requests(), operation.id() + " request"),
              checked -> CodeBlock.of(".json($S, $L)", sent, checked));
      case XML ->
          typed(
              body,
              types.of(content.schema(), types.requests(), operation.id() + " request"),
              checked -> CodeBlock.of(".xml($S, $L, $L)", sent, XmlCode.root(content), checked));
      case FORM ->
          typed(
              body,
              types.of(content.schema(), types.requests(), operation.id() + " request"),
              checked ->
                  CodeBlock.of(
                      ".form($S, $L$L)", mediaType, checked, SerializationCode.encodings(content)));
      case MULTIPART -> {
        CodeBlock set =
            CodeBlock.of(".multipart($L$L)", value(body), SerializationCode.encodings(content));
        TypeName type =
            types.ofParts(content.schema(), types.requests(), operation.id() + " request");
        yield new RequestContent(type, set, body.required(), body.description());
      }
      default ->
          new RequestContent(
              ClassName.get(Body.class),
              CodeBlock.of(".raw($S, $L)", sent, value(body)),
              body.required(),
              body.description());
    };
  }

  private static RequestContent typed(
      RequestBody body, TypeName type, UnaryOperator<CodeBlock> set) {
    CodeBlock checked = JsonTypeCode.checked(type, value(body));
    return new RequestContent(type, set.apply(checked), body.required(), body.description());
  }

  private static CodeBlock value(RequestBody body) {
    return body.required()
        ? CodeBlock.of("$T.required($S, body)", Parameters.class, "body")
        : CodeBlock.of("body");
  }
}
