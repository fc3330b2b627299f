package io.github.authdex.site.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The playground in a browser and the runtime sign a request octet for octet alike. */
final class ModulesSignAlikeTest {
  @TestFactory
  List<DynamicTest> alike(@TempDir Path folder) throws Exception {
    List<SignedCase> cases = SignedCases.all();
    List<JsonNode> given = KindModules.run(cases.stream().map(SignedCase::asked).toList(), folder);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      SignedCase one = cases.get(i);
      JsonNode result = given.get(i);
      tests.add(DynamicTest.dynamicTest(one.name(), () -> check(one, result)));
    }
    return tests;
  }

  private static void check(SignedCase one, JsonNode given) throws IOException {
    assertThat(given.path("error").asText()).isEmpty();
    Request before = one.request();
    Request expected = signed(one, before);
    assertThat(given.path("request").path("url").asText()).isEqualTo(expected.uri().toString());
    assertThat(fields(given)).isEqualTo(fields(expected));
    for (Map.Entry<String, String> text : one.explained().entrySet()) {
      assertThat(given.path("steps").findValuesAsText("text"))
          .as(text.getKey())
          .contains(text.getValue());
    }
  }

  /** Names are in lower case, and in no order, which is for the sender to choose. */
  private static List<String> fields(Request request) {
    return request.headers().list().stream()
        .map(header -> header.name().toLowerCase(Locale.ROOT) + ": " + header.value())
        .sorted()
        .toList();
  }

  private static List<String> fields(JsonNode given) {
    return StreamSupport.stream(given.path("request").path("headers").spliterator(), false)
        .map(one -> one.path(0).asText().toLowerCase(Locale.ROOT) + ": " + one.path(1).asText())
        .sorted()
        .toList();
  }

  private static Request signed(SignedCase one, Request before) throws IOException {
    Request request = before;
    for (RequestSigner signer : one.authentication().signers()) {
      request = signer.sign(request);
    }
    String challenge = one.asked().values().get("challenge");
    return challenge == null ? request : answered(one.authentication(), request, challenge);
  }

  private static Request answered(Authentication by, Request request, String challenge)
      throws IOException {
    ResponseHead refused =
        new ResponseHead(
            request.uri(), 401, Headers.of(List.of(new Header("WWW-Authenticate", challenge))));
    return by.responders().get(0).respond(request, refused).orElseThrow();
  }
}
