package io.github.authdex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.lab.Apis;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.oauth2.OAuth2Apis;
import io.github.authdex.lab.testing.Tool;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The lab's console and its page for consent in a real browser, which the tests of pages drive;
 * {@code check-console.mjs} has the checks. {@code -Dauthdex.pictures=FOLDER} writes pictures.
 */
final class LabConsoleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUTHORIZE = "https://login.acme.example/authorize";
  private static final String TOKEN = "https://login.acme.example/oauth/token";
  private static final String BROWSER = "/usr/bin/chromium";

  @TestFactory
  List<DynamicTest> console() throws Exception {
    Tool.require(BROWSER, "Chromium is missing; install Debian's chromium");
    List<DynamicTest> tests = new ArrayList<>();
    try (Lab lab = Lab.start(model(), LabOptions.STANDARD)) {
      String input = JSON.writeValueAsString(input(lab));
      String printed = NodeTools.of("browser").print("check-console.mjs", input, 300);
      for (JsonNode check : JSON.readTree(printed)) {
        String error = check.path("error").asText();
        tests.add(
            DynamicTest.dynamicTest(
                check.path("name").asText(), () -> assertThat(error).isEmpty()));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static ApiModel model() {
    OAuth2Scheme oauth =
        new OAuth2Scheme(
            List.of(
                OAuth2Apis.flow(OAuth2Flow.Type.CLIENT_CREDENTIALS),
                OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
                    .authorizationUrl(AUTHORIZE)
                    .tokenUrl(TOKEN)
                    .scopes(Map.of("read", "Reads.", "write", "Writes."))
                    .build()),
            OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_POST));
    return Apis.acme()
        .credentials("id", "key", "clientId", "clientSecret")
        .scheme("hawk", HawkScheme.of("sha256"), Map.of())
        .scheme("oauth", oauth, Map.of())
        .security(Alternative.of("hawk"), Alternative.of("oauth"))
        .operation("items", "GET", "/items", Alternative.of("hawk"), Alternative.of("oauth"))
        .model();
  }

  private static Map<String, String> input(Lab lab) {
    Map<String, URI> endpoints = lab.endpointUrls();
    Map<String, String> input = new LinkedHashMap<>();
    input.put("console", lab.consoleUrl().toString());
    input.put("api", lab.baseUrl().toString());
    input.put("token", endpoints.get(TOKEN).toString());
    input.put("authorize", endpoints.get(AUTHORIZE).toString());
    for (String credential : List.of("id", "clientId", "clientSecret")) {
      input.put(credential, lab.credentials().require(credential).reveal());
    }
    input.put("pictures", System.getProperty("authdex.pictures", ""));
    return input;
  }
}
