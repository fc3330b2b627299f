package io.github.authdex.generator.emit.javaclient;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Clients that were compiled against an earlier runtime go on working with this one: each class
 * links, and each {@code Auth} factory brings its credential to a server.
 *
 * <p>A failure tells that a user who takes the new runtime must generate and compile again. Mend
 * the runtime: keep the old constructor or method beside the new one. {@code
 * -Dclients.update=<case>,<case>} adds the clients of new cases and writes those anew that it
 * names, whose input has changed; only where a release is meant to break clients, and its changelog
 * says so, is that {@code all}.
 */
class KeptClientsTest {
  @TestFactory
  Stream<DynamicTest> clientsCompiledBeforeWorkWithThisRuntime() throws IOException {
    String update = System.getProperty("clients.update");
    if (update != null) {
      KeptClients.write(Set.of(update.split(",", -1)));
    }
    Map<String, Supplier<ApiModel>> models = GoldenModels.all();
    Map<String, Map<String, byte[]>> clients = KeptClients.read();
    assertThat(clients.keySet()).isEqualTo(models.keySet());
    return clients.entrySet().stream()
        .flatMap(
            kept -> {
              String name = kept.getKey();
              Compiled classes = new Compiled(List.of(), kept.getValue());
              EmittedClient client = EmittedClient.of(models.get(name).get(), classes);
              return Stream.concat(
                  Stream.of(DynamicTest.dynamicTest(name + " links", () -> links(classes))),
                  GoldenFactoriesTest.factories(name, client));
            });
  }

  /** Also what no test calls is there: each name of the runtime in each class file. */
  private static void links(Compiled classes) throws IOException, ReflectiveOperationException {
    ClassLoader loader = classes.loader();
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, byte[]> type : classes.classes().entrySet()) {
      missing.addAll(Linkage.missing(type.getValue(), loader));
      Class.forName(type.getKey(), true, loader);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aCaseThatIsNotThereIsNotWritten() {
    assertThatThrownBy(() -> KeptClients.write(Set.of("bearer", "bearing")))
        .hasMessage(
            "Expected golden cases or \"all\" in clients.update but there are none named [bearing]");
  }

  @Test
  void aClassThatNamesWhatIsGoneIsSeen() throws IOException {
    Map<String, byte[]> client = KeptClients.read().get("bearer");
    byte[] security =
        client.entrySet().stream()
            .filter(type -> type.getKey().endsWith("Security"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    String renamed = new String(security, ISO_8859_1).replace("anyOf", "anyOn");

    assertThat(Linkage.missing(renamed.getBytes(ISO_8859_1), getClass().getClassLoader()))
        .containsExactly(
            "io.github.authdex.auth.AuthRequirement.anyOn"
                + " ([Lio/github/authdex/auth/AuthRequirement$Alternative;)"
                + "Lio/github/authdex/auth/AuthRequirement;");
  }
}
