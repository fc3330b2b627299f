package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.Call;
import io.github.authdex.client.PagedItems;
import io.github.authdex.client.Parameters;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The methods of one operation: waiting and not, with its optional parameters and without.
 *
 * @param operation what they call
 * @param name of the waiting method; the other one ends in {@code Async}
 * @param required parameters that are arguments
 * @param body the last argument, if there is one
 * @param options the class of the optional parameters, if there are any
 * @param result what comes back
 * @param errors what comes with refusals
 */
record OperationMethods(
    Operation operation,
    String name,
    List<OperationInput> required,
    Optional<RequestContent> body,
    Optional<ClassName> options,
    OperationResult result,
    ErrorAnswers errors) {
  private static final Pattern KEY_HEADER =
      Pattern.compile("(x-)?idempoten(t|cy|ce)-key", Pattern.CASE_INSENSITIVE);

  /**
   * Adds the methods to {@code type}.
   *
   * @param requirement the expression of what the operation needs
   * @param settings what is set on each call of it, as {@code .name(value)}
   */
  void addTo(TypeSpec.Builder type, CodeBlock requirement, CodeBlock settings) {
    if (options.isPresent()) {
      type.addMethod(shorter(false)).addMethod(shorter(true));
    }
    if (body.filter(content -> !content.required()).isPresent()) {
      type.addMethod(bare(false)).addMethod(bare(true));
    }
    type.addMethod(waiting()).addMethod(async()).addMethod(call(requirement, settings));
  }

  /** Adds what gives the items of all pages to {@code type}, by the name {@code pages}. */
  void addPages(TypeSpec.Builder type, String pages, Paging paging) {
    TypeName returned = ParameterizedTypeName.get(ClassName.get(PagedItems.class), paging.item());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(pages).addModifiers(Modifier.PUBLIC).returns(returned);
    JavadocText text =
        JavadocText.of(
                "",
                "Returns the items of "
                    + name
                    + " from all pages, each of which is asked for when its first item is.")
            .tag(
                "return",
                "",
                "the items; nothing is sent before the first is asked for, and what fails then is"
                    + " an UncheckedIOException, or an IOException of toList()");
    if (operation.deprecated()) {
      method.addAnnotation(Deprecated.class);
      text.tag("deprecated", "", "the API advises against it");
    }
    text.to(method);
    addParameters(method, true, true);
    method.addStatement(
        "return $N($L).pages($L, $L)",
        callName(),
        all(),
        paging.rule(),
        JsonTypeCode.of(paging.item()));
    type.addMethod(method.build());
  }

  private String asyncName() {
    return name + "Async";
  }

  private String callName() {
    return name + "Call";
  }

  private TypeName future() {
    return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), result.type());
  }

  private MethodSpec shorter(boolean async) {
    return shorter(async, true);
  }

  /**
   * Returns the method without the body, which may be left out. There is none with options alone: a
   * null could be either.
   */
  private MethodSpec bare(boolean async) {
    return shorter(async, false);
  }

  private MethodSpec shorter(boolean async, boolean withBody) {
    List<CodeBlock> arguments = new ArrayList<>();
    required.forEach(input -> arguments.add(CodeBlock.of("$N", input.name())));
    body.ifPresent(content -> arguments.add(CodeBlock.of(withBody ? "body" : "null")));
    options.ifPresent(type -> arguments.add(CodeBlock.of("new $T()", type)));
    String target = async ? asyncName() : name;
    MethodSpec.Builder method = signature(target, async, withBody, false);
    boolean nothing = result.isVoid() && !async;
    method.addStatement(
        nothing ? "$N($L)" : "return $N($L)", target, CodeBlock.join(arguments, ", "));
    return method.build();
  }

  private MethodSpec waiting() {
    String statement = result.isVoid() ? "$N($L).send()" : "return $N($L).send()";
    return signature(name, false, true, true).addStatement(statement, callName(), all()).build();
  }

  private MethodSpec async() {
    return signature(asyncName(), true, true, true)
        .addStatement("return $N($L).sendAsync()", callName(), all())
        .build();
  }

  private CodeBlock all() {
    return arguments().collect(CodeBlock.joining(", "));
  }

  private Stream<CodeBlock> arguments() {
    Stream<String> names =
        Stream.of(
                required.stream().map(OperationInput::name),
                body.stream().map(content -> "body"),
                options.stream().map(type -> "options"))
            .flatMap(each -> each);
    return names.map(each -> CodeBlock.of("$N", each));
  }

  private void addParameters(MethodSpec.Builder method, boolean withBody, boolean withOptions) {
    required.forEach(input -> method.addParameter(input.type(), input.name()));
    body.filter(content -> withBody)
        .ifPresent(content -> method.addParameter(content.type(), "body"));
    options.filter(type -> withOptions).ifPresent(type -> method.addParameter(type, "options"));
  }

  private MethodSpec.Builder signature(
      String methodName, boolean async, boolean withBody, boolean withOptions) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(methodName).addModifiers(Modifier.PUBLIC);
    addParameters(method, withBody, withOptions);
    method.returns(async ? future() : result.isVoid() ? TypeName.VOID : result.type());
    if (!async) {
      method.addException(IOException.class);
    }
    if (operation.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    text(async, withBody, withOptions).to(method);
    return method;
  }

  private JavadocText text(boolean async, boolean withBody, boolean withOptions) {
    JavadocText text = OperationText.first(operation);
    if (!async) {
      OperationText.addRest(text, operation, callName());
    }
    for (OperationInput input : required) {
      String description = input.parameter().description();
      text.tagOf("param " + input.name(), description, input.rules());
    }
    body.filter(content -> withBody)
        .ifPresent(
            content ->
                text.tag(
                    "param body",
                    content.description(),
                    content.required() ? "the content" : "the content, or null for none"));
    if (withOptions && options.isPresent()) {
      text.tag("param options", "", "the optional parameters");
    }
    if (async) {
      text.tag("return", "", "what the API answers, when it is there");
    } else {
      if (!result.isVoid()) {
        text.tag("return", "", "what the API answers");
      }
      errors.addTo(text);
      text.tag("throws IOException", "", "if the API refuses or cannot be reached");
    }
    if (operation.deprecated()) {
      text.tag("deprecated", "", "the API advises against it");
    }
    return text;
  }

  private JavadocText callText() {
    JavadocText text =
        JavadocText.of(
                "", "Returns the call of " + name + ", whose response has status and headers.")
            .tag("return", "", "the call, not sent yet");
    if (operation.deprecated()) {
      text.tag("deprecated", "", "the API advises against it");
    }
    return text;
  }

  /** Returns the header by whose value the server knows again a call that is sent twice. */
  private Optional<String> keyHeader() {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == Operation.Parameter.In.HEADER)
        .map(Operation.Parameter::name)
        .filter(header -> KEY_HEADER.matcher(header).matches())
        .findFirst();
  }

  private MethodSpec call(CodeBlock requirement, CodeBlock settings) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(callName())
            .addModifiers(Modifier.PUBLIC)
            .returns(ParameterizedTypeName.get(ClassName.get(Call.class), result.type()));
    if (operation.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    callText().to(method);
    addParameters(method, true, true);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "client.call($S, $S, $S, $L, $L)",
                operation.id(),
                operation.method(),
                OperationInputs.path(operation, required),
                requirement,
                result.answer());
    code.add(settings);
    if (!required.isEmpty()) {
      code.add("\n.with(new $T()", Parameters.class);
      required.forEach(input -> code.add("\n$L", input.set(input.name())));
      code.add(")");
    }
    options.ifPresent(type -> code.add("\n.with(options.parameters)"));
    body.ifPresent(content -> code.add("\n$L", content.set()));
    keyHeader().ifPresent(header -> code.add("\n.idempotencyHeader($S)", header));
    code.add(errors.set());
    return method.addStatement("return $L", code.build()).build();
  }
}
