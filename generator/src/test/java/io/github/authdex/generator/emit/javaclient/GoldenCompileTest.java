package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The clients of the golden cases compile without a warning, one for each kind of scheme. */
class GoldenCompileTest {
  @TestFactory
  Stream<DynamicTest> clientsCompile() {
    return GoldenModels.all().entrySet().stream()
        .map(
            golden ->
                DynamicTest.dynamicTest(
                    golden.getKey(), () -> assertCompiles(golden.getValue().get())));
  }

  private static void assertCompiles(ApiModel model) {
    Compiled compiled =
        Compiled.of(new JavaClientEmitter("com.example.api").emit(model, diagnostic -> {}));
    assertThat(compiled.problems()).isEmpty();
  }
}
