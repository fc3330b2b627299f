package io.github.authdex.generator.emit.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Formats;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.PathRequirements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SavedResponsesTest {
  @Test
  void everyAnswerOfARealDocumentIsSaved() throws IOException, SourceException {
    Path file = OpenApiDirectory.document("asana.com.json");
    ApiModel model = OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
    String text = Formats.emitters().get(0).emit(model, told -> {}).get(0).content();

    assertThat(text.split("\"originalRequest\": ", -1)).hasSize(1 + 1_023);
  }

  @Test
  void aLargeCollectionLeavesOutWhatNoDocumentShowsAndSaysSo() {
    Response done = new Response("204", List.of(), "Done.");
    List<Diagnostic> told = new ArrayList<>();
    List<Operation> operations =
        IntStream.range(0, 7_000).mapToObj(i -> operation("o" + i, done)).toList();
    Formats.emitters().get(0).emit(model(operations), told::add);

    assertThat(told)
        .extracting(Diagnostic::message)
        .containsExactly(
            "333 answers that the document describes and does not show are not saved: the"
                + " collection is large enough");
  }

  private static Operation operation(String id, Response response) {
    return new Operation(
        id,
        "GET",
        "/" + id,
        "",
        "",
        "",
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(response),
        AuthRequirement.NONE);
  }

  private static ApiModel model(List<Operation> operations) {
    AuthModel auth =
        new AuthModel(
            "acme",
            Map.of(),
            Map.of(),
            AuthRequirement.NONE,
            PathRequirements.NONE,
            List.of(),
            CredentialRefusal.UNKNOWN);
    Server server = Server.builder("https://api.acme.example").build();
    return new ApiModel("Acme", "", "", List.of(server), auth, operations, Map.of());
  }
}
