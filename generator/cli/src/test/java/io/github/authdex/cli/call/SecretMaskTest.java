package io.github.authdex.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretMaskTest {
  private static final String SECRET = "p@ss/w+rd é\"\\=";

  private static SecretMask mask(String... secrets) {
    Map<String, Secret> held = new HashMap<>();
    List<CredentialSpec> specs = new ArrayList<>();
    for (int i = 0; i < secrets.length; i++) {
      held.put("s" + i, Secret.of(secrets[i]));
      specs.add(spec("s" + i, true));
    }
    specs.add(spec("user", false));
    held.put("user", Secret.of("someone"));
    return SecretMask.of(specs, Credentials.of(held));
  }

  private static CredentialSpec spec(String name, boolean secret) {
    return new CredentialSpec(
        name,
        "",
        "",
        "",
        name.toUpperCase(Locale.ROOT),
        secret,
        false,
        CredentialSpec.Format.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "p@ss/w+rd é\"\\=",
        "p%40ss%2Fw%2Brd%20%C3%A9%22%5C%3D",
        "p%40ss%2fw%2brd+%c3%a9%22%5c%3d",
        "p@ss/w%2Brd%20%C3%A9%22%5C=",
        "p%2540ss%252Fw%252Brd%2520%25C3%25A9%2522%255C%253D",
        "p@ss\\/w+rd \\u00e9\\\"\\\\=",
        "p@ss/w+rd é&quot;\\=",
        "p@ss/w+rd é&#34;\\=",
      })
  void secretIsFoundInEachOfItsForms(String form) {
    assertThat(mask(SECRET).text("a=" + form + "&b")).isEqualTo("a=<S0>&b");
  }

  @Test
  void secretIsFoundInBase64WhereverItStands() {
    for (String before : List.of("", "x", "xy", "xyz:")) {
      byte[] text = (before + SECRET + ":more").getBytes(StandardCharsets.UTF_8);
      assertThat(mask(SECRET).text("k " + Base64.getEncoder().encodeToString(text) + " e"))
          .startsWith("k ***")
          .endsWith(" e");
      assertThat(mask(SECRET).text("k " + Base64.getUrlEncoder().encodeToString(text) + " e"))
          .startsWith("k ***");
    }
  }

  @Test
  void longerSecretIsFoundBeforeAnotherThatIsAPartOfIt() {
    assertThat(mask("abcd", "abcdefgh").text("abcdefgh abcd")).isEqualTo("<S1> <S0>");
  }

  @Test
  void shortSecretIsHiddenWhereItStandsAlone() {
    assertThat(mask("ab").text("a cab=ab; abc")).isEqualTo("a cab=<S0>; abc");
  }

  @Test
  void linesOfAKeyAreSecrets() {
    String key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQE\n-----END-----\n";
    assertThat(mask(key).text("x kqhkiG9w0BAQE")).isEqualTo("x <S0>");
  }

  @Test
  void jwtIsHiddenWhereverItComesFrom() {
    assertThat(mask().text("t=eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeKKF2QT4")).isEqualTo("t=<JWT>");
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer abc.def, Bearer ***",
    "Authorization, Basic dTpw, Basic ***",
    "Authorization, NTLM TlRMTVNTUAAB, NTLM ***",
    "Authorization, lin_api_123, ***",
    "Proxy-Authorization, Basic dTpw, Basic ***",
    "Cookie, a=1; b=2, a=***; b=***",
    "Set-Cookie, sid=1; Path=/; HttpOnly, sid=***; Path=/; HttpOnly",
    "Authorization, Bearer <access-token>, Bearer <access-token>",
    "Authorization, 'Token token=\"abcdef\", email=\"a@b.c\"', Token ***",
    "Authorization, my secret words, ***",
    "Authorization, hunter2 abc, ***",
    "Authorization, 'GoogleLogin auth=abc', GoogleLogin ***",
    "Authorization, 'SharedKey account:abc=', SharedKey ***",
    "Authorization, 'WSSE profile=\"UsernameToken\"', WSSE ***",
    "authorization, 'Bearer a b c', Bearer ***",
    "Authorization, '<a b>', ***",
    "Cookie, abc, ***",
    "Cookie, 'a=<b>c; d=<session-cookie>', 'a=***; d=<session-cookie>'",
    "Set-Cookie, abc; Path=/, ***; Path=/",
  })
  void fieldsThatCarryProofsAreHiddenByTheirPlace(String name, String value, String shown) {
    assertThat(mask().value(new Header(name, value))).isEqualTo(shown);
  }

  @Test
  void signaturesNoncesAndNamesStayToBeCompared() {
    String digest =
        "Digest username=\"someone\", nonce=\"abc\", response=\"8ca523f5e9506fed4657c9700eebdbec\"";
    assertThat(mask(SECRET).value(new Header("Authorization", digest))).isEqualTo(digest);
  }

  /** What was learnt of a value does not show the rest of it. */
  @ParameterizedTest
  @CsvSource({
    "'Token token=\"abcdefgh\", email=\"a@b.c\"', Token ***",
    "'Digest username=\"a\", response=\"abcdefgh\"', Digest ***",
    "'AWS4-HMAC-SHA256 Credential=abcdefgh/1, Signature=ijkl', AWS4-HMAC-SHA256 ***",
    "'Bearer abcdefgh', Bearer ***",
    "'Unheard abcdefgh', ***",
    "abcdefgh, ***",
  })
  void nothingOfATypedFieldIsShown(String value, String shown) {
    SecretMask mask = mask();
    mask.typed(new Header("Authorization", value));
    mask.learn("abcdefgh");
    assertThat(mask.value(new Header("Authorization", value))).isEqualTo(shown);
  }

  @Test
  void whatAServerIssuedIsHiddenFromThenOn() {
    SecretMask mask = mask();
    assertThat(mask.text("x=issued-token")).isEqualTo("x=issued-token");
    mask.learn("issued-token");
    assertThat(mask.text("x=issued-token")).isEqualTo("x=***");
  }

  @Test
  void nothingIsHiddenWhereSecretsAreAskedFor() {
    assertThat(SecretMask.NONE.value(new Header("Authorization", "Bearer abc")))
        .isEqualTo("Bearer abc");
    assertThat(SecretMask.NONE.text("eyJhbGciOiJI.eyJzdWIiOiIx.Sfl")).startsWith("eyJ");
  }
}
