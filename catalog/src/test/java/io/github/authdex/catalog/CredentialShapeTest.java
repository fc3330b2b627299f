package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialShapeTest {
  private static List<String> doubts(Format format, String value) {
    CredentialSpec spec =
        new CredentialSpec(
            "key", "Secret key", "", "https://acme.example/keys", "ACME_KEY", true, false, format);
    return CredentialShape.doubts(List.of(spec), Credentials.of(Map.of("key", Secret.of(value))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pk_live_0123456789 | start with sk_test_ or sk_live_",
        "sk_test_01         | have at least 12 characters",
        "sk_test_0123456789012345 | have at most 20 characters",
        "sk_test_xyzw | be hex throughout",
        "sk_test_- | have at least 12 characters, and to be hex throughout",
      })
  void saysWhatAValueLacksAndNothingOfIt(String value, String lack) {
    assertThat(doubts(new Format(List.of("sk_test_", "sk_live_"), 12, 20, "hex"), value))
        .containsExactly(
            "ACME_KEY does not look like a right \"Secret key\": expected it to "
                + lack
                + "; https://acme.example/keys is where to get it");
  }

  @Test
  void saysThatAValueHasNotThePartsThatItShouldHave() {
    CredentialPart id = CredentialPart.builder("key").separator(":").count(2).build();
    CredentialPart secret = CredentialPart.builder("key").separator(":").index(1).count(2).build();
    CredentialSpec spec =
        new CredentialSpec(
            "key",
            "Admin key",
            "",
            "",
            "ACME_KEY",
            true,
            false,
            Format.UNKNOWN,
            Map.of("key.id", id, "key.secret", secret));
    assertThat(doubts(spec, "0123"))
        .containsExactly(
            "ACME_KEY does not look like a right \"Admin key\": expected it to be 2 parts with \":\""
                + " between them");
    assertThat(doubts(spec, "01:23")).isEmpty();
  }

  private static List<String> doubts(CredentialSpec spec, String value) {
    return CredentialShape.doubts(List.of(spec), Credentials.of(Map.of("key", Secret.of(value))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "digits, 0123456789",
    "hex, 00fFaA",
    "alphanumeric, aZ09",
    "base64, aZ+/09==",
    "base64url, aZ-_09",
    "printable, a b~",
  })
  void saysNothingOfARightOne(String charset, String value) {
    assertThat(doubts(new Format(List.of(), 2, 0, charset), value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n",
        "-----BEGIN CERTIFICATE-----\r\nMIIB\r\n-----END CERTIFICATE-----",
        "{\n\t\"private_key\": \"\"\n}\n"
      })
  void linesOfAKeyAreNoFlaw(String value) {
    assertThat(doubts(Format.UNKNOWN, value)).isEmpty();
  }

  @Test
  void lineBehindATokenIsOne() {
    assertThat(doubts(Format.UNKNOWN, "token\n")).singleElement().asString().contains("printable");
  }

  @Test
  void saysNothingWhereNothingIsKnownOrHeld() {
    assertThat(doubts(Format.UNKNOWN, "x")).isEmpty();
    CredentialSpec spec =
        new CredentialSpec(
            "key", "Key", "", "", "KEY", true, false, new Format(List.of("a"), 0, 0, "hex"));
    assertThat(CredentialShape.doubts(List.of(spec), Credentials.of(Map.of()))).isEmpty();
  }
}
