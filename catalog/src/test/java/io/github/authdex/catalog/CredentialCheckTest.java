package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialCheckTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);

  private static final CredentialCheck GITHUB = ofEntry("github");

  private static List<String> doubts(Format format, String value) {
    CredentialSpec spec =
        new CredentialSpec(
            "key", "Secret key", "", "https://acme.example/keys", "ACME_KEY", true, false, format);
    return doubts(spec, value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "xk_live_0123456789 | start with sk_test_ or sk_live_",
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
    return CredentialCheck.of(List.of(spec), "acme.example", CLOCK)
        .doubts(List.of(spec), Credentials.of(Map.of("key", Secret.of(value))));
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`Bearer abc` | begins with \"Bearer\", which belongs to the header and not to the credential; take it away",
        "`token  abc\n` | begins with \"token\", which belongs to the header and not to the credential; take it away",
        "`Authorization: Bearer abc` | begins with \"Bearer\", which belongs to the header and not to the credential; take it away",
        "`authorization:abc` | begins with \"authorization:\", which belongs to the header and not to the credential; take it away",
        "`\"abc\"` | has quotes around it, which are no part of it; take them away",
        "`'abc' ` | has quotes around it, which are no part of it; take them away",
        "`abc\n` | has a line break at its end, which is no part of it; take it away",
        "`abc\r\n` | has a line break at its end, which is no part of it; take it away",
        "`abc ` | has a space at its end, which is no part of it; take it away",
        "` abc` | has a space at its beginning, which is no part of it; take it away",
      })
  void saysWhatWasPastedAlong(String value, String clause) {
    assertThat(doubts(Format.UNKNOWN, value.replace("\\n", "\n").replace("\\r", "\r")))
        .containsExactly("ACME_KEY " + clause);
  }

  @ParameterizedTest
  @ValueSource(strings = {"op://a/b/c", "env:NAME", "command:get"})
  void saysThatNobodyLookedWhereAReferenceLeads(String value) {
    assertThat(doubts(Format.UNKNOWN, value))
        .containsExactly(
            "ACME_KEY holds a reference ("
                + value.substring(0, value.indexOf(':') + 1)
                + "…) and not the secret; a program resolves it by SecretSource.references, and"
                + " \"authdex login\" takes it behind --from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bearer", "basically fine", "a b", "it's", "\"", "tokens are fun", "a\"b\""})
  void whatOnlyLooksPastedAlongIsNoFlaw(String value) {
    assertThat(doubts(Format.UNKNOWN, value)).isEmpty();
  }

  private static String jwt(String claims) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
        + "."
        + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }

  @Test
  void saysThatATokenHasEnded() {
    assertThat(doubts(Format.UNKNOWN, jwt("{\"exp\":1764460799}")))
        .containsExactly(
            "ACME_KEY is a token that ended at 2025-11-29T23:59:59Z (exp, RFC 7519 §4.1.4); get a"
                + " new one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"exp\":1796083200}",
        "{\"exp\":1e300}",
        "{\"exp\":\"1\"}",
        "{\"sub\":\"a\"}",
        "[1]",
        "{",
        "null"
      })
  void saysNothingOfATokenThatLivesOrDoesNotSay(String claims) {
    assertThat(doubts(Format.UNKNOWN, jwt(claims))).isEmpty();
  }

  private static CredentialCheck ofEntry(String id) {
    return CredentialCheck.of(Catalog.bundled().entry(id), CLOCK);
  }

  private static List<String> doubts(CredentialCheck check, String id, String name, String value) {
    CredentialSpec spec = Catalog.bundled().entry(id).credentials().get(name);
    return check.doubts(List.of(spec), Credentials.of(Map.of(name, Secret.of(value))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "radar | secretKey | prj_live_pk_0123456789012345 | it looks like the \"Publishable key\" of the same API",
        "checkout-com | secretKey | pk_0123456789012345678901234567 | it looks like the \"Public key\" of the same API",
        "stripe | secretKey | pk_live_0123456789 | it looks like a publishable key, which proves nothing",
        "stripe | secretKey | ghp_0123456789 | it looks like the \"Personal access token\" of GitHub",
        "github | token | sk-ant-0123456789 | it looks like the \"API key\" of Claude API",
      })
  void saysWhatElseACredentialLooksLike(String id, String name, String value, String clause) {
    assertThat(doubts(ofEntry(id), id, name, value)).singleElement().asString().contains(clause);
  }

  @Test
  void saysWhatACredentialWithoutAFormatLooksLike() {
    String token = "ghp_0123456789012345678901234567890123456789";
    assertThat(doubts(Format.UNKNOWN, token))
        .containsExactly(
            "ACME_KEY does not look like a right \"Secret key\": it looks like the \"Personal access"
                + " token\" of GitHub; https://acme.example/keys is where to get it");
    assertThat(doubts(Format.UNKNOWN, "ghp_short")).isEmpty();
    assertThat(doubts(Format.UNKNOWN, "sk_live_012345678901234567890123456789")).isEmpty();
    CredentialSpec own =
        new CredentialSpec("own", "Own", "", "", "OWN", true, false, Format.UNKNOWN);
    assertThat(GITHUB.doubts(List.of(own), Credentials.of(Map.of("own", Secret.of(token)))))
        .isEmpty();
  }

  @Test
  void saysThatAKeyIsForTestsAndTheServerIsNot() {
    Entry klarna = Catalog.bundled().entry("klarna");
    Server live = klarna.servers().get(0);
    Server playground = klarna.servers().get(1);
    CredentialCheck check = CredentialCheck.of(klarna, CLOCK);
    String test = "klarna_test_api_0123456789";
    String real = "klarna_live_api_0123456789";
    assertThat(doubts(check.at(live, klarna.servers()), "klarna", "apiKey", test))
        .containsExactly(
            "KLARNA_API_KEY is a key for tests, and the server https://{host}.klarna.com is for"
                + " real; give the other key, or go elsewhere with this one");
    assertThat(doubts(check.at(playground, klarna.servers()), "klarna", "apiKey", real))
        .singleElement()
        .asString()
        .startsWith("KLARNA_API_KEY is a key for real, and the server https://{host}.playground");
    assertThat(doubts(check.at(live, klarna.servers()), "klarna", "apiKey", real)).isEmpty();
    assertThat(doubts(check.at(playground, klarna.servers()), "klarna", "apiKey", test)).isEmpty();
  }

  /** One server takes both kinds of keys: what was meant, a name of the caller's may say. */
  @Test
  void saysThatAKeyIsForTestsAndTheProfileIsNot() {
    Entry stripe = Catalog.bundled().entry("stripe");
    CredentialCheck check = CredentialCheck.of(stripe, CLOCK);
    String test = "sk_test_012345678901234567";
    assertThat(
            doubts(
                check.at(stripe.servers().get(0), stripe.servers()), "stripe", "secretKey", test))
        .isEmpty();
    assertThat(doubts(check.in("default"), "stripe", "secretKey", test)).isEmpty();
    assertThat(doubts(check.in("test"), "stripe", "secretKey", test)).isEmpty();
    assertThat(doubts(check.in("live"), "stripe", "secretKey", test))
        .containsExactly(
            "STRIPE_SECRET_KEY is a key for tests, and the profile live is for real; give the other"
                + " key, or go elsewhere with this one");
  }

  @Test
  void saysNothingWhereNothingIsKnownOrHeld() {
    assertThat(doubts(Format.UNKNOWN, "x")).isEmpty();
    CredentialSpec spec =
        new CredentialSpec(
            "key", "Key", "", "", "KEY", true, false, new Format(List.of("a"), 0, 0, "hex"));
    assertThat(
            CredentialCheck.of(List.of(spec), "", CLOCK)
                .doubts(List.of(spec), Credentials.of(Map.of())))
        .isEmpty();
  }
}
