package io.github.authdex.generator.implied;

import io.github.authdex.auth.Placement;
import io.github.authdex.generator.implied.CredentialFate.Kind;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Schema.ObjectOf;
import io.github.authdex.model.Schema.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An operation without those of its parameters that a scheme sends. */
final class WithoutCredentials {
  private WithoutCredentials() {}

  static Operation of(Operation operation, OperationCredentials decided) {
    List<CredentialFate> out = decided.fates().stream().filter(CredentialFate::isTakenOut).toList();
    if (out.isEmpty()) {
      return operation;
    }
    List<Parameter> parameters =
        operation.parameters().stream()
            .filter(parameter -> out.stream().noneMatch(fate -> fate.listed().is(parameter)))
            .toList();
    return operation
        .withInputs(parameters, body(operation.body(), out))
        .withRequirement(decided.requirement());
  }

  /** A signer writes in a form that is there: a form of something else, and not of parts. */
  static boolean isPossible(Operation operation, ListedCredential listed) {
    if (listed.place().in() != Placement.BODY) {
      return true;
    }
    List<Content> contents = operation.body().map(RequestBody::contents).orElse(List.of());
    return contents.stream()
        .allMatch(
            content ->
                ListedCredential.isForm(content)
                    && ListedCredential.properties(content).stream()
                        .anyMatch(property -> !property.name().equals(listed.name())));
  }

  private static Optional<RequestBody> body(
      Optional<RequestBody> body, List<CredentialFate> fates) {
    Set<String> fields =
        fates.stream()
            .filter(fate -> fate.listed().place().in() == Placement.BODY)
            .map(fate -> fate.listed().name())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (fields.isEmpty() || body.isEmpty()) {
      return body;
    }
    boolean signed =
        fates.stream()
            .anyMatch(
                fate ->
                    fields.contains(fate.listed().name())
                        && (fate.kind() == Kind.NEEDED || fate.kind() == Kind.TAKEN));
    List<Content> contents =
        body.get().contents().stream().map(content -> without(content, fields)).toList();
    boolean empty =
        contents.stream()
            .allMatch(content -> content.schema() instanceof ObjectOf form && isEmpty(form));
    if (empty && !signed) {
      return Optional.empty();
    }
    return Optional.of(
        new RequestBody(
            signed || (body.get().required() && !empty), contents, body.get().description()));
  }

  private static boolean isEmpty(ObjectOf form) {
    return form.properties().isEmpty() && form.additional().isEmpty();
  }

  private static Content without(Content content, Set<String> fields) {
    if (!(content.schema() instanceof ObjectOf form)
        || !(ListedCredential.isForm(content) || ListedCredential.isParts(content))) {
      return content;
    }
    List<Property> rest =
        form.properties().stream().filter(each -> !fields.contains(each.name())).toList();
    return new Content(
        content.mediaType(),
        new ObjectOf(rest, form.additional(), form.description(), form.title()),
        content.encodings(),
        content.examples());
  }
}
