package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The forms that the refusals of an operation have.
 *
 * @param statuses form to the statuses that have it, as a document writes them
 */
record ErrorAnswers(Map<Typed, List<String>> statuses) {
  /**
   * The form of a refusal.
   *
   * @param status in upper case
   * @param root the root element, if it is XML
   */
  record Form(String status, Schema schema, Optional<CodeBlock> root) {}

  /**
   * What a client reads.
   *
   * @param root the root element, if it is XML
   */
  record Typed(TypeName type, Optional<CodeBlock> root) {}

  static ErrorAnswers of(Operation operation, ErrorTypes types) {
    Map<Typed, List<String>> statuses = new LinkedHashMap<>();
    for (Form form : forms(operation)) {
      TypeName type = types.of(form.schema(), operation.id(), form.status());
      if (!type.equals(ClassName.OBJECT)) {
        statuses
            .computeIfAbsent(new Typed(type, form.root()), key -> new ArrayList<>())
            .add(form.status());
      }
    }
    return new ErrorAnswers(statuses);
  }

  /** Returns the forms that the document has for the refusals of {@code operation}. */
  static List<Form> forms(Operation operation) {
    List<Form> forms = new ArrayList<>();
    String known = hasSuccess(operation) ? "[45](\\d\\d|XX)|DEFAULT" : "[45](\\d\\d|XX)";
    for (Response response : operation.responses()) {
      String status = response.status().toUpperCase(Locale.ROOT);
      if (status.matches(known)) {
        MediaTypes.preferred(response.contents())
            .filter(ErrorAnswers::isRead)
            .map(content -> new Form(status, content.schema(), root(content)))
            .ifPresent(forms::add);
      }
    }
    return forms;
  }

  private static boolean isRead(Content content) {
    MediaTypes.Form form = MediaTypes.formOf(content);
    return form == MediaTypes.Form.JSON || form == MediaTypes.Form.XML;
  }

  private static Optional<CodeBlock> root(Content content) {
    return content.xml().map(xml -> XmlCode.root(content));
  }

  /** Where a document says nothing else, {@code default} is what succeeds. */
  private static boolean hasSuccess(Operation operation) {
    return operation.responses().stream().anyMatch(response -> response.status().matches("[23].*"));
  }

  /** Returns the calls that set the forms, each on a line of its own. */
  CodeBlock set() {
    CodeBlock.Builder code = CodeBlock.builder();
    statuses.forEach(
        (form, each) -> {
          code.add("\n.error(");
          form.root().ifPresent(root -> code.add("$L, ", root));
          code.add("$L", JsonTypeCode.of(form.type()));
          each.forEach(status -> code.add(", $S", written(status)));
          code.add(")");
        });
    return code.build();
  }

  /** Adds the forms to a method's comment, if there are any. */
  void addTo(JavadocText text) {
    if (!statuses.isEmpty()) {
      String forms =
          statuses.entrySet().stream()
              .map(form -> name(form.getKey().type()) + " (" + named(form.getValue()) + ")")
              .collect(Collectors.joining(", "));
      text.tag(
          "throws io.github.authdex.client.ApiException", "", "with an error() of type " + forms);
    }
  }

  private static String named(List<String> statuses) {
    return statuses.stream()
        .map(status -> status.equals("DEFAULT") ? "any other status" : status)
        .collect(Collectors.joining(", "));
  }

  private static String written(String status) {
    return status.equals("DEFAULT") ? "default" : status;
  }

  private static String name(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      return generic.rawType().simpleName()
          + generic.typeArguments().stream()
              .map(ErrorAnswers::name)
              .collect(Collectors.joining(", ", "<", ">"));
    }
    return type instanceof ClassName plain
        ? String.join(".", plain.simpleNames())
        : type.toString();
  }
}
