package io.github.authdex.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.CredentialPart;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposedValuesTest {
  private static final Map<String, String> VALUES = Map.of("key", "k", "secret", "s", "a.b", "p");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "api, api",
    "{key}/token, k/token",
    "{a.b}{key}, pk",
    "{$base64:{key}:{secret}}, azpz",
    "v1 {$base64:x{$base64:{key}}}, v1 eGF3PT0=",
    "{other} {key}, {other} k",
  })
  void placesAreFilledFromWithin(String template, String value) {
    assertThat(ComposedValues.of(template, VALUES)).isEqualTo(value);
  }

  @Test
  void wholeIsPutTogetherOfItsParts() {
    Map<String, CredentialPart> split = new LinkedHashMap<>();
    split.put("key.b", CredentialPart.builder("key").separator("-").index(1).count(2).build());
    split.put("key.a", CredentialPart.builder("key").separator("-").index(0).count(2).build());
    assertThat(ComposedValues.whole(split, Map.of("key.a", "1", "key.b", "2"))).isEqualTo("1-2");
    Map<String, CredentialPart> json = new LinkedHashMap<>();
    json.put("file.mail", CredentialPart.builder("file").pointer("/mail").build());
    json.put("file.pem", CredentialPart.builder("file").pointer("/keys/pem").build());
    assertThat(ComposedValues.whole(json, Map.of("file.mail", "m", "file.pem", "-\n")))
        .isEqualTo("{\"mail\":\"m\",\"keys\":{\"pem\":\"-\\n\"}}");
  }
}
