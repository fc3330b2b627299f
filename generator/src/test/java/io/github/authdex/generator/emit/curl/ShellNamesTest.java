package io.github.authdex.generator.emit.curl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATH",
        "IFS",
        "BASH_ENV",
        "LD_PRELOAD",
        "LC_ALL",
        "HTTPS_PROXY",
        "CURL_HOME",
        "SSL_CERT_FILE",
        "PROMPT_COMMAND",
        "http_token",
        "23_TOKEN",
        "A B_C",
        "A_$(id)",
        ""
      })
  void leavesToOthersWhatIsTheirs(String name) {
    assertThat(ShellNames.isFree(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACME_TOKEN", "COMPANY_KEY", "API_23_TOKEN", "AWS_ACCESS_KEY_ID"})
  void takesWhatAnApiMayCallItsOwn(String name) {
    assertThat(ShellNames.isFree(name)).isTrue();
  }

  @Test
  void namesAreThoseOfTheEnvironmentInTextsToo() {
    ApiModel model = GoldenModels.all().get("sigv4").get();
    ShellNames names =
        ShellNames.of(model.auth(), ApiCollection.of(model, new CurlTool()).variables());

    assertThat(names.of("baseUrl")).isEqualTo("CLOUDY_BASE_URL");
    assertThat(names.of("cloudy_access_key_id")).isEqualTo("CLOUDY_ACCESS_KEY_ID");
    assertThat(names.in("put it into cloudy_region, not cloudy_regions"))
        .isEqualTo("put it into CLOUDY_REGION, not cloudy_regions");
  }
}
