package io.github.authdex.generator.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the catalog's entries say of token requests gets a client in, with these credentials alone.
 */
class OAuthEntriesTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "netsuite, machine, /services/rest/record/v1/metadata-catalog, clientId privateKey certificateId",
    "microsoft-graph, certificate, /users, tenantId clientId privateKey certificate",
    "microsoft-graph, certificate, /users, tenantId clientId clientAssertion",
    "anthropic, federation, /v1/models, identityToken federationRuleId organizationId serviceAccountId",
    "okta, oauth2, /api/v1/users, clientId privateKey keyId",
    "okta, oauth2, /api/v1/users, clientId privateKey keyId dpopKey",
    "snowflake, keyPair, /api/v2/databases, accountName user privateKey",
    "tiktok, user, /user/info/, clientKey clientSecret refreshToken",
    "box, oauth2, /users/me, clientId clientSecret refreshToken",
  })
  void clientGetsIn(String id, String scheme, String path, String credentials) throws Exception {
    ApiModel model = EntryModel.of(Catalog.bundled().entry(id));
    BoundScheme bound = model.auth().schemes().get(scheme);
    List<String> names = List.of(credentials.split(" "));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Credentials held = name -> lab.credentials().find(name).filter(any -> names.contains(name));
      Authentication authentication =
          bound
              .scheme()
              .authenticate(
                  bound.roles(held),
                  lab.authEnvironment()
                      .withVariables(
                          name ->
                              held.find(name)
                                  .or(() -> lab.authEnvironment().variables().find(name))),
                  List.of());
      try (AuthHttpClient client =
          AuthHttpClient.builder().authentication(authentication).allow(lab.baseUrl()).build()) {
        Request request = Request.of("GET", URI.create(lab.baseUrl() + path));
        for (FixedHeader header : model.auth().headers()) {
          request = request.withHeader(header.name(), header.value().orElse(header.example()));
        }
        byte[] answer = client.send(request).body().bytes().orElseThrow();
        assertThat(new String(answer, StandardCharsets.UTF_8))
            .startsWith("{\"authenticated\":true,\"api\":\"" + id + "\"");
      }
    }
  }
}
