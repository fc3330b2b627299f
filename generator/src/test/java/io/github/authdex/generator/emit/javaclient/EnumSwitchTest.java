package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A value of an open enum can stand in a switch, whether the document lists it or not. */
class EnumSwitchTest {
  private static final String PROGRAM =
      """
      package com.acme;

      import com.acme.model.Level;
      import com.acme.model.State;
      import com.acme.model.Thing;
      import java.util.List;
      import java.util.function.Supplier;

      public final class Program implements Supplier<List<String>> {
        private static String read(State state) {
          return switch (state.known()) {
            case OPEN -> "open";
            case NOT_YET -> "later";
            case UNRECOGNIZED -> "listed: " + state;
            default -> "one of two";
          };
        }

        @Override
        public List<String> get() {
          Thing thing = Thing.builder().name("x").build();
          return List.of(
              read(State.OPEN),
              read(new State("not yet")),
              read(new State("a'b")),
              read(new State("new")),
              read(State.UNRECOGNIZED),
              new Level(2L).known().name(),
              new Level(3L).known().name(),
              thing.kind().known() + " " + thing.size().isPresent());
        }
      }
      """;

  private static Schema.Enumeration texts(String... values) {
    return new Schema.Enumeration(Scalar.Type.STRING, List.of(values));
  }

  private static ApiModel model() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("State", texts("open", "not yet", "a'b", "unrecognized"));
    schemas.put("Level", new Schema.Enumeration(Scalar.Type.INT64, List.of("1", "2")));
    schemas.put("Known", texts("a", "b"));
    schemas.put(
        "Thing",
        Models.object(
            Models.property("kind", texts("thing"), true),
            Models.property("size", texts("large"), false),
            Models.property("name", Models.TEXT, true)));
    return Models.withSchemas(schemas);
  }

  @Test
  void aValueIsKnownOrNot() throws ReflectiveOperationException {
    List<OutputFile> files =
        new ArrayList<>(new JavaClientEmitter("com.acme").emit(model(), diagnostic -> {}));
    files.add(new OutputFile("com/acme/Program.java", PROGRAM));
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();

    Object program = compiled.loader().loadClass("com.acme.Program").getConstructor().newInstance();

    assertThat(((Supplier<?>) program).get())
        .isEqualTo(
            List.of(
                "open",
                "later",
                "one of two",
                "one of two",
                "listed: unrecognized",
                "_2",
                other(compiled, "com.acme.model.Level$KnownValue"),
                "THING false"));
  }

  /** A listed value keeps its name; then the constant of all others has one of its own. */
  @Test
  void theConstantOfOthersGivesWayToAListedValue() throws ReflectiveOperationException {
    assertThat(other(EmittedClient.compiled(model()), "com.acme.model.State$KnownValue"))
        .matches("UNRECOGNIZED_[0-9A-F]{8}");
  }

  private static String other(Compiled compiled, String type) throws ReflectiveOperationException {
    Object[] constants = compiled.loader().loadClass(type).getEnumConstants();
    return Stream.of(constants).map(Object::toString).reduce((a, b) -> b).orElseThrow();
  }
}
