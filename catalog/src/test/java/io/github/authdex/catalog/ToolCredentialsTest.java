package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By the entries of Amazon S3 and Akamai. */
class ToolCredentialsTest {
  private static final Catalog CATALOG = Catalog.bundled();
  private static final ApiSchemes S3 = ApiSchemes.of(CATALOG.entry("aws-s3"));
  private static final ApiSchemes AKAMAI = ApiSchemes.of(CATALOG.entry("akamai"));
  private static final URI BUCKET = URI.create("https://s3.eu-west-1.amazonaws.com/bucket");

  @TempDir private Path home;

  @BeforeEach
  void keep() throws IOException {
    Files.createDirectory(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws").resolve("credentials"),
        """
        [default]
        aws_access_key_id = AKID1
        aws_secret_access_key = s1
        """);
    Files.writeString(
        home.resolve(".edgerc"),
        """
        [default]
        client_secret = s2
        host = akab-x.luna.akamaiapis.net
        access_token = a2
        client_token = c2
        """);
  }

  @Test
  void profileOfAwsServesItsApis() throws IOException {
    assertThat(value(beside(Map.of(), S3, BUCKET), "secretAccessKey")).isEqualTo("s1");
  }

  @Test
  void sectionOfEdgercServesItsHostAlone() throws IOException {
    URI own = URI.create("https://akab-x.luna.akamaiapis.net/a");
    URI other = URI.create("https://akab-y.luna.akamaiapis.net/a");
    assertThat(value(beside(Map.of(), AKAMAI, own), "clientToken")).isEqualTo("c2");
    assertThat(beside(Map.of(), AKAMAI, other).find("clientToken")).isEmpty();
  }

  @Test
  void halvesOfTwoKeyPairsAreNotMixed() throws IOException {
    Credentials all = beside(Map.of("accessKeyId", Secret.of("AKID0")), S3, BUCKET);
    assertThat(value(all, "accessKeyId")).isEqualTo("AKID0");
    assertThat(all.find("secretAccessKey")).isEmpty();
  }

  @Test
  void withoutFilesThereIsNothing() throws IOException {
    Credentials all =
        new ToolCredentials(Map.of(), home.resolve("absent"))
            .beside(Credentials.of(Map.of()), S3, BUCKET);
    assertThat(all.find("accessKeyId")).isEmpty();
  }

  private Credentials beside(Map<String, Secret> held, ApiSchemes api, URI server)
      throws IOException {
    return new ToolCredentials(Map.of(), home).beside(Credentials.of(held), api, server);
  }

  private static String value(Credentials all, String name) {
    return all.require(name).reveal();
  }
}
