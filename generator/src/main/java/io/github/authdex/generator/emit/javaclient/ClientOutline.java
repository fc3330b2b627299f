package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person calls of an emitted client.
 *
 * @param entry its entry class
 * @param factories of its {@code Auth}, by name
 * @param calls in the document's order
 */
record ClientOutline(ClassName entry, Map<String, AuthFactory> factories, List<Sample> calls) {

  /**
   * An operation as a program calls it.
   *
   * @param group the method that gives its group
   * @param methods how it is called
   */
  record Sample(String group, OperationMethods methods) {
    Operation operation() {
      return methods.operation();
    }

    /** Returns the expression of the call with values that show the form, if all have one. */
    Optional<CodeBlock> waiting() {
      return values().map(values -> CodeBlock.of("client.$N().$N($L)", group, name(), values));
    }

    /** Returns likewise the expression of the call that is not sent yet. */
    Optional<CodeBlock> unsent() {
      Optional<CodeBlock> options = methods.options().map(type -> CodeBlock.of("new $T()", type));
      return values()
          .map(
              values ->
                  CodeBlock.of(
                      "client.$N().$N($L)",
                      group,
                      name() + "Call",
                      options.isEmpty() || values.isEmpty()
                          ? options.orElse(values)
                          : CodeBlock.of("$L, $L", values, options.get())));
    }

    private String name() {
      return methods.name();
    }

    /** A body is a person's own. */
    private Optional<CodeBlock> values() {
      return methods.body().isPresent() || operation().deprecated()
          ? Optional.empty()
          : ExampleValue.all(methods.required());
    }

    /**
     * Returns whether it takes {@code schemes} together.
     *
     * @param server what the server wants of each call instead, if it says so
     */
    boolean isMetBy(Set<String> schemes, Optional<AuthRequirement> server) {
      return operation().servers().isEmpty()
          && server.orElse(operation().requirement()).alternatives().stream()
              .map(Alternative::names)
              .anyMatch(schemes::equals);
    }
  }
}
