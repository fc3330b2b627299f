package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiSchemesTest {
  private static final Catalog CATALOG = Catalog.bundled();

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "github, token,                                bearer",
    "github, clientId clientSecret,                ''",
    "github, appId privateKey,                     ''",
    "github, appId installationId privateKey,      installation",
    "github, token appId installationId privateKey, bearer",
    "stripe, secretKey,                            bearer",
    "spotify, clientId clientSecret,               oauth2",
    "aws-s3, accessKeyId secretAccessKey,          sigv4",
  })
  void firstAlternativeWhoseCredentialsAreHeldIsChosen(String id, String held, String scheme) {
    Optional<Alternative> chosen = choose(id, held(held));
    assertThat(chosen.map(one -> String.join("+", one.names()))).contains(scheme);
  }

  @Test
  void nothingIsChosenWhereACredentialIsMissing() {
    assertThat(choose("stripe", held(""))).isEmpty();
    assertThat(choose("aws-s3", held("accessKeyId"))).isEmpty();
    assertThat(choose("netsuite", held("consumerKey consumerSecret tokenId tokenSecret")))
        .as("the realm stands in a template")
        .isEmpty();
  }

  @Test
  void serverAndItsVariablesGiveTheUrl() {
    Entry entry = CATALOG.entry("mailchimp");
    Preset preset =
        new Preset(
            ApiSchemes.of(entry),
            Alternative.of("basic"),
            entry.servers().get(0),
            Map.of("dc", "us21"));
    assertThat(preset.baseUrl()).hasToString("https://us21.api.mailchimp.com/3.0");
  }

  @Test
  void missingCredentialsAreThoseOfTheEasiestWay() {
    ApiSchemes github = ApiSchemes.of(CATALOG.entry("github"));
    assertThat(names(github.missing(Alternative.of("oauth2"), held(""))))
        .containsExactly("accessToken");
    assertThat(names(github.missing(Alternative.of("oauth2"), held("refreshToken"))))
        .containsExactly("accessToken");
    assertThat(names(github.missing(Alternative.of("installation"), held("appId"))))
        .containsExactly("privateKey", "installationId");
  }

  @Test
  void missingVariablesAreASetForEachAlternative() {
    Entry github = CATALOG.entry("github");
    assertThat(ApiSchemes.of(github).missingVariables(github.security(), held("appId")))
        .startsWith(List.of("GITHUB_TOKEN"))
        .contains(List.of("GITHUB_PRIVATE_KEY", "GITHUB_INSTALLATION_ID"));
  }

  private static Optional<Alternative> choose(String id, Credentials held) {
    Entry entry = CATALOG.entry(id);
    return ApiSchemes.of(entry).choose(entry.security(), held);
  }

  private static Credentials held(String names) {
    return Credentials.of(
        Arrays.stream(names.split(" "))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toMap(Function.identity(), Secret::of)));
  }

  private static List<String> names(List<CredentialSpec> specs) {
    return specs.stream().map(CredentialSpec::name).toList();
  }
}
