package io.github.authdex.generator.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.CredentialSpec;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Secret;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.model.ApiModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {
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
    Optional<Preset> preset = choose(id, held(held));
    assertThat(preset.map(p -> String.join("+", p.alternative().names()))).contains(scheme);
  }

  @Test
  void nothingIsChosenWhereACredentialIsMissing() {
    assertThat(choose("stripe", held(""))).isEmpty();
    assertThat(choose("aws-s3", held("accessKeyId"))).isEmpty();
  }

  @Test
  void serverAndItsVariablesGiveTheUrl() {
    ApiModel model = EntryModel.of(CATALOG.entry("mailchimp"));
    Preset preset =
        new Preset(model, Alternative.of("basic"), model.servers().get(0), Map.of("dc", "us21"));
    assertThat(preset.baseUrl()).hasToString("https://us21.api.mailchimp.com/3.0");
  }

  @Test
  void missingCredentialsAreThoseOfTheEasiestWay() {
    Needs needs = new Needs(EntryModel.of(CATALOG.entry("github")).auth());
    assertThat(names(needs.missing(Alternative.of("oauth2"), held(""))))
        .containsExactly("accessToken");
    assertThat(names(needs.missing(Alternative.of("oauth2"), held("refreshToken"))))
        .containsExactly("accessToken");
    assertThat(names(needs.missing(Alternative.of("installation"), held("appId"))))
        .containsExactly("privateKey", "installationId");
  }

  private static Optional<Preset> choose(String id, Credentials held) {
    ApiModel model = EntryModel.of(CATALOG.entry(id));
    return Preset.choose(model, held, model.servers().get(0), Map.of());
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
