package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Schema;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A body that may be left out is left out by a method without it, and not by null. */
class OptionalBodyTest {
  private static Operation operation(String id, boolean required, boolean options) {
    Schema thing = Models.object(Models.property("name", Models.TEXT, true));
    return Models.operation(
        id,
        "POST",
        "/things/{id}",
        AuthRequirement.NONE,
        options ? List.of(Models.parameter("sort", In.QUERY, false, Models.TEXT)) : List.of(),
        Optional.of(new RequestBody(required, List.of(new Content("application/json", thing)), "")),
        Models.TEXT);
  }

  private static List<OutputFile> emit(Operation... operations) {
    return new JavaClientEmitter("com.acme")
        .emit(Models.of("Acme", Map.of(), operations), diagnostic -> {});
  }

  /** Returns the parameters of each method of that name. */
  private static List<String> methods(String name, Operation... operations)
      throws ReflectiveOperationException {
    List<OutputFile> files = emit(operations);
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();
    return Arrays.stream(compiled.loader().loadClass("com.acme.ThingsApi").getMethods())
        .filter(method -> method.getName().equals(name))
        .map(OptionalBodyTest::parameters)
        .sorted()
        .toList();
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(" "));
  }

  @Test
  void thereIsAMethodWithoutIt() throws ReflectiveOperationException {
    Operation[] operations = {
      operation("plain", false, false), operation("set", false, true), operation("must", true, true)
    };
    assertThat(methods("plain", operations)).containsExactly("String", "String PlainRequest");
    assertThat(methods("plainAsync", operations)).containsExactly("String", "String PlainRequest");
    assertThat(methods("set", operations))
        .containsExactly("String", "String SetRequest", "String SetRequest SetOptions");
    assertThat(methods("setAsync", operations)).hasSize(3);
    assertThat(methods("must", operations))
        .containsExactly("String MustRequest", "String MustRequest MustOptions");
    assertThat(methods("setCall", operations)).containsExactly("String SetRequest SetOptions");
  }

  @Test
  void aBareNullIsTheBody() {
    List<OutputFile> files =
        new ArrayList<>(
            emit(
                operation("plain", false, false),
                operation("set", false, true),
                operation("must", true, true)));
    files.add(
        new OutputFile(
            "com/acme/Calls.java",
            """
            package com.acme;
            class Calls {
              void all(ThingsApi things) throws java.io.IOException {
                things.plain("1", null);
                things.plainAsync("1", null);
                things.set("1", null);
                things.setAsync("1", null);
                things.set("1", null, null);
                things.setCall("1", null, null);
                things.must("1", null);
                things.must("1", null, null);
              }
            }
            """));
    assertThat(Compiled.of(files).problems()).isEmpty();
  }
}
