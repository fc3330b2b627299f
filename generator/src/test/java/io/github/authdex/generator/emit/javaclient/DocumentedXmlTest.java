package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.generator.select.OperationSelection;
import io.github.authdex.generator.select.ReachedSchemas;
import io.github.authdex.model.ApiModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clients of published documents read the answers that their providers' documentation shows, and
 * send what it shows: {@code wire.txt} has both, as in {@link WireCasesTest}.
 */
class DocumentedXmlTest {
  private static final Path RESOURCES = Path.of("src/test/resources/documented");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "s3, amazonaws.com/s3.json, ListBuckets ListObjects GetBucketAcl PutBucketAcl GetBucketLocation"
        + " PutBucketTagging DeleteObjects CompleteMultipartUpload",
    "sqs, amazonaws.com/sqs.json, GET_ListQueues",
    "route53, amazonaws.com/route53.json, ListHostedZones"
  })
  void answersAreReadAsTheProviderShowsThem(String name, String document, String operations)
      throws Exception {
    Path folder = RESOURCES.resolve(name);
    Path script = folder.resolve("wire.txt");
    ApiModel model = model(OpenApiDirectory.document(document), List.of(operations.split(" ")));
    try (ScriptedServer server = new ScriptedServer(WireScript.answers(Files.readString(script)))) {
      StringBuilder told = new StringBuilder();
      WireCasesTest.run(WireCasesTest.program(model, folder.resolve("calls.txt"), told), server);
      String found = told + server.transcript();
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(script, found);
      }
      assertThat(found).isEqualTo(Files.readString(script));
    }
  }

  /** Returns the API with those operations, without what signs them: that is another test's. */
  private static ApiModel model(Path document, List<String> operations) throws Exception {
    ApiModel whole =
        OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document)).model();
    ApiModel few = new OperationSelection(operations, List.of()).of(whole);
    return ReachedSchemas.of(
        few.with(
            few.auth(),
            few.operations().stream()
                .map(each -> each.withRequirement(AuthRequirement.NONE))
                .toList()));
  }
}
