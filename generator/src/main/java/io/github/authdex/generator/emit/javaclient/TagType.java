package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.ApiClient;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits the class of the operations that share a tag. */
final class TagType {
  private final ClassName type;
  private final AuthModel auth;
  private final ModelTypes types;
  private final ErrorTypes errors;
  private final SecurityConstants constants;
  private final InlineTypeHome home;
  private final NameScope methods = NameScope.ofMembers();
  private final List<OperationMethods> emitted = new ArrayList<>();

  TagType(
      ClassName type,
      AuthModel auth,
      ModelTypes types,
      ErrorTypes errors,
      SecurityConstants constants,
      NameScope outer) {
    this.type = type;
    this.auth = auth;
    this.types = types;
    this.errors = errors;
    this.constants = constants;
    this.home = InlineTypeHome.inside(type, outer, true);
  }

  TypeSpec emit(OperationGroup group) {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(ApiClient.class, "client", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(ApiClient.class, "client")
                    .addStatement("this.client = client")
                    .build());
    JavadocText.of("", "The " + group.text() + ".").to(spec);
    Map<Operation, String> names = new OperationNameScope(methods).claim(group);
    Set<String> all = Set.copyOf(names.values());
    for (Operation operation : group.operations()) {
      add(operation, names.get(operation), all, spec);
    }
    home.types().forEach(spec::addType);
    return spec.build();
  }

  /** Returns the methods of each operation, in order. */
  List<OperationMethods> emitted() {
    return List.copyOf(emitted);
  }

  private void add(Operation operation, String name, Set<String> names, TypeSpec.Builder spec) {
    List<OperationInput> inputs = OperationInputs.of(operation, auth, types, home, name);
    List<OperationInput> optional = inputs.stream().filter(i -> !i.parameter().required()).toList();
    Optional<ClassName> options =
        optional.isEmpty() ? Optional.empty() : Optional.of(home.claim(name + " Options"));
    options.ifPresent(each -> home.add(OptionsType.of(each, optional)));
    OperationResult result = OperationResult.of(operation, types);
    OperationMethods operationMethods =
        new OperationMethods(
            operation,
            name,
            inputs.stream().filter(input -> input.parameter().required()).toList(),
            RequestContent.of(operation, types),
            options,
            result,
            ErrorAnswers.of(operation, errors));
    emitted.add(operationMethods);
    operationMethods.addTo(
        spec, constants.requirement(operation.requirement()), settings(operation));
    Paging.of(operation, result, types)
        .ifPresent(paging -> operationMethods.addPages(spec, pagesName(name, names), paging));
  }

  private CodeBlock settings(Operation operation) {
    CodeBlock.Builder settings = CodeBlock.builder();
    if (!operation.servers().isEmpty()) {
      settings.add("\n.servers($L)", constants.servers(operation.servers()));
    }
    auth.whyUnmet(operation.requirement())
        .ifPresent(reason -> settings.add("\n.unmet($S)", reason));
    return settings.build();
  }

  /** Returns a name that takes none from a later operation. */
  private String pagesName(String name, Set<String> names) {
    return methods.claim(name + (names.contains(name + "All") ? "AllPages" : "All"));
  }
}
