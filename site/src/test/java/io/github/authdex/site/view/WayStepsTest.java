package io.github.authdex.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WayStepsTest {
  private static final String ENTRY =
      """
      id: acme
      title: Acme
      provider: acme.example
      docs: https://docs.acme.example/api
      servers:
        - url: https://api.acme.example
      headers:
        X-Version:
          required: true
          example: "3"
      credentials:
        clientId: {title: Client ID, secret: false}
        clientSecret: {title: Client secret}
        token: {title: Token, obtain: "https://acme.example/console"}
        refreshToken: {title: Refresh token}
        consumerKey: {title: Consumer key, secret: false}
        consumerSecret: {title: Consumer secret}
        tokenSecret: {title: Token secret}
      schemes:
        bearer: {kind: bearer, token: token}
        oauth2:
          kind: oauth2
          flows: {clientCredentials: {tokenUrl: "https://acme.example/token"}}
          clientId: clientId
          clientSecret: clientSecret
          accessToken: token
          refreshToken: refreshToken
        threeLegged:
          kind: oauth1
          temporaryCredentialUrl: https://acme.example/request
          authorizationUrl: https://acme.example/authorize
          tokenUrl: https://acme.example/access
          clientId: consumerKey
          clientSecret: consumerSecret
          token: token
          tokenSecret: tokenSecret
        oneLegged: {kind: oauth1, clientId: consumerKey, clientSecret: consumerSecret, token: token, tokenSecret: tokenSecret}
      security:
        - bearer: []
        - oauth2: []
        - threeLegged: []
        - oneLegged: []
      evidence:
        - {of: bearer, source: provider-docs, url: "https://docs.acme.example/api", seen: 2026-11-24}
      """;

  @TempDir Path folder;

  private List<String> steps(String scheme) throws Exception {
    Files.writeString(folder.resolve("acme.yaml"), ENTRY);
    Entry entry = Catalog.of(folder).entry("acme");
    List<BoundScheme> schemes = List.of(entry.schemes().get(scheme));
    Alternative alternative =
        entry.security().alternatives().stream()
            .filter(each -> each.names().contains(scheme))
            .findFirst()
            .orElseThrow();
    return WaySteps.of(entry, alternative, schemes).stream().map(WayStepsTest::text).toList();
  }

  private static String text(ViewStep step) {
    return step.spans().stream().map(TextSpan::text).collect(Collectors.joining());
  }

  @Test
  void aTokenThatIsSentAsItIsHasAPage() throws Exception {
    assertThat(steps("bearer"))
        .containsExactly(
            "Get the Token.",
            "Send it with each request in the header Authorization, behind the word Bearer.",
            "Send the header X-Version: 3 too.");
  }

  @Test
  void whatAFlowOfOAuth2BringsIsNotGotBefore() throws Exception {
    assertThat(steps("oauth2"))
        .containsExactly(
            "Get the Client ID.",
            "Get the Client secret.",
            "Ask for an access token at https://acme.example/token, the client proving itself by"
                + " client_secret_basic.",
            "Send the access token with each request in the header Authorization.",
            "Send the header X-Version: 3 too.");
  }

  @Test
  void tokenCredentialsComeFromConsentWhereThereIsAPlaceForIt() throws Exception {
    assertThat(steps("threeLegged"))
        .contains("Have the person consent at https://acme.example/authorize.")
        .noneMatch(step -> step.startsWith("Get the Token"));
    assertThat(steps("oneLegged"))
        .contains("Get the Token.", "Get the Token secret.")
        .noneMatch(step -> step.contains("consent"));
  }
}
