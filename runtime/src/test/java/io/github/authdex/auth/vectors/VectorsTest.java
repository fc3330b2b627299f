package io.github.authdex.auth.vectors;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.digest.DigestVectors;
import io.github.authdex.auth.edgegrid.EdgeGridVectors;
import io.github.authdex.auth.hawk.HawkVectors;
import io.github.authdex.auth.httpsig.MessageSignatureVectors;
import io.github.authdex.auth.internal.JoseVectors;
import io.github.authdex.auth.jwt.AssertionVectors;
import io.github.authdex.auth.ntlm.NtlmVectors;
import io.github.authdex.auth.oauth1.OAuth1Vectors;
import io.github.authdex.auth.oauth2.DpopVectors;
import io.github.authdex.auth.session.CookieVectors;
import io.github.authdex.auth.signature.RecipeVectors;
import io.github.authdex.auth.sigv4.SigV4ExampleVectors;
import io.github.authdex.auth.sigv4.SigV4SuiteVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks all cases of the folder {@code vectors}, or of the one that {@code -Dauthdex.vectors}
 * names, each as a test of its own name.
 */
class VectorsTest {
  /** One line a group. */
  private static final Map<String, VectorGroup> GROUPS =
      Map.ofEntries(
          entry("aws-sigv4-docs", SigV4ExampleVectors::check),
          entry("aws-sigv4-suite", SigV4SuiteVectors::check),
          entry("aws-sigv4a-suite", SigV4SuiteVectors::check),
          entry("basic-bearer-apikey-mtls", new PlainCredentialVectors()),
          entry("cookies", CookieVectors::check),
          entry("custom-hmac", RecipeVectors::check),
          entry("digest", DigestVectors::check),
          entry("dpop", DpopVectors::check),
          entry("edgegrid", EdgeGridVectors::check),
          entry("hawk", HawkVectors::check),
          entry("http-message-signatures", MessageSignatureVectors::check),
          entry("jose", JoseVectors::check),
          entry("jwt-assertions", AssertionVectors::check),
          entry("ntlm", NtlmVectors::check),
          entry("oauth1", OAuth1Vectors::check),
          entry("oauth2-messages", new OAuth2MessageVectors()),
          entry("pkce", new PkceVectors()));

  /** Expectations that are remarks for a reader: on how to compare, or on how servers differ. */
  private static final Set<String> REMARKS = Set.of("compare", "note");

  @TestFactory
  List<DynamicContainer> vectors() throws Exception {
    try (Stream<Path> files = Files.list(folder())) {
      List<DynamicContainer> groups =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(VectorsTest::group)
              .toList();
      assertThat(groups).isNotEmpty();
      return groups;
    }
  }

  private static Path folder() throws URISyntaxException {
    String named = System.getProperty("authdex.vectors");
    if (named != null) {
      return Path.of(named);
    }
    URL ours = VectorsTest.class.getResource("/vectors");
    return Path.of(ours.toURI());
  }

  private static DynamicContainer group(Path file) {
    JsonNode root = read(file);
    String name = root.path("group").asText(file.getFileName().toString());
    VectorGroup group = GROUPS.get(name);
    if (group == null) {
      DynamicTest unknown =
          DynamicTest.dynamicTest(
              "is known", () -> fail("No class checks the group \"" + name + "\" of " + file));
      return DynamicContainer.dynamicContainer(name, List.of(unknown));
    }
    if (root.has("keys")) {
      root.path("vectors").forEach(v -> ((ObjectNode) v).set("keys", root.path("keys")));
    }
    Stream<DynamicNode> cases =
        StreamSupport.stream(root.path("vectors").spliterator(), false)
            .map(v -> DynamicTest.dynamicTest(v.path("id").asText(), () -> check(group, v)));
    return DynamicContainer.dynamicContainer(name, cases);
  }

  /** Runs the check, and then asks whether it has looked at all that the vector says. */
  private static void check(VectorGroup group, JsonNode vector) throws Exception {
    WatchedObject input = WatchedObject.of(vector.path("input"));
    WatchedObject expected = WatchedObject.of(vector.path("expected"));
    ((ObjectNode) vector).set("input", input);
    ((ObjectNode) vector).set("expected", expected);
    group.check(vector);
    assertThat(input.unseen())
        .as("fields of input without a check in %s", vector.path("id").asText())
        .isEmpty();
    assertThat(expected.unseen())
        .as("expectations without a check in %s", vector.path("id").asText())
        .isSubsetOf(REMARKS);
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
