package io.github.authdex.generator.preset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.EntryReader;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryModelTest {
  private static final Catalog CATALOG = Catalog.bundled();

  static Stream<String> ids() {
    return CATALOG.list().stream().map(IndexedApi::id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  void eachEntryIsAnApi(String id) {
    Entry entry = CATALOG.entry(id);
    ApiModel model = EntryModel.of(entry);
    assertThat(model.auth().id()).isEqualTo(id);
    assertThat(model.servers()).isEqualTo(entry.servers());
    boolean proves = entry.verify().isPresent() || !entry.schemeVerify().isEmpty();
    assertThat(model.operations().stream().map(Operation::id).findFirst())
        .isEqualTo(proves ? Optional.of("verify") : Optional.empty());
    Set<String> ids = new HashSet<>();
    for (Operation operation : model.operations()) {
      assertThat(ids.add(operation.id())).as(operation.id()).isTrue();
      assertThat(operation.path()).startsWith("/").doesNotContain("?");
      for (Alternative alternative : operation.requirement().alternatives()) {
        assertThat(model.auth().schemes().keySet()).containsAll(alternative.names());
      }
    }
  }

  @Test
  void theCallsStandBeforeADocumentsOwnUnderNamesOfTheirOwn() {
    Entry entry = CATALOG.entry("asana");
    ApiModel own = EntryModel.of(entry);
    Server elsewhere = Server.of("https://eu.asana.example/api");
    ApiModel document =
        new ApiModel("", "", "", List.of(elsewhere), own.auth(), own.operations(), Map.of());

    assertThat(EntryModel.withProofs(own, entry).operations())
        .extracting(Operation::id)
        .containsExactly("authdex-verify", "verify");
    assertThat(EntryModel.withProofs(own, entry).operations().get(0).servers()).isEmpty();
    assertThat(EntryModel.withProofs(document, entry).operations().get(0).servers())
        .isEqualTo(entry.servers());
  }

  @Test
  void queryOfTheCallBecomesParametersWithOneValueEach() {
    Operation verify = verify("openweather");
    assertThat(verify.path()).isEqualTo("/data/2.5/weather");
    assertThat(verify.parameters())
        .contains(
            new Parameter(
                "lat",
                Parameter.In.QUERY,
                true,
                new Schema.Enumeration(Scalar.Type.STRING, List.of("44.34")),
                "form",
                true,
                "",
                false));
  }

  @Test
  void bodyOfTheCallHasItsTypeAndItsValues() {
    Operation verify = verify("aws-dynamodb");
    assertThat(verify.method()).isEqualTo("POST");
    assertThat(verify.parameters()).extracting(Parameter::name).doesNotContain("Content-Type");
    assertThat(verify.body().orElseThrow().contents())
        .containsExactly(
            new Operation.Content(
                "application/x-amz-json-1.0",
                new Schema.ObjectOf(List.of(), Optional.empty(), "")));
  }

  @Test
  void callThatProvesOneSchemeStandsBesideTheEntrysOwn() throws SourceException {
    String yaml =
        """
        id: acme
        title: Acme
        provider: acme.example
        docs: https://docs.acme.example
        servers: [{url: https://api.acme.example/v1}]
        schemes:
          token: {kind: bearer}
          app:
            kind: apikey
            verify: {method: GET, url: /app}
            in: header
            name: X-App
        security: [{token: []}, {app: []}]
        verify: {method: GET, path: /me}
        evidence: []
        """;
    ApiModel model =
        EntryModel.of(EntryReader.read(DocumentReader.read("acme.yaml", yaml.getBytes(UTF_8))));
    assertThat(model.operations())
        .extracting(Operation::id)
        .containsExactly("verify", "verify-app");
    Operation token = model.operations().get(0);
    assertThat(token.requirement().alternatives()).containsExactly(Alternative.of("token"));
    assertThat(token.servers()).isEmpty();
    Operation app = model.operations().get(1);
    assertThat(app.requirement().alternatives()).containsExactly(Alternative.of("app"));
    assertThat(app.path()).isEqualTo("/app");
    assertThat(app.servers()).extracting(Server::url).containsExactly("https://api.acme.example");
  }

  private static Operation verify(String id) {
    return EntryModel.of(CATALOG.entry(id)).operations().get(0);
  }
}
