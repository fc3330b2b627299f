package io.github.authdex.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.SecretNames;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretValuesTest {
  private static Set<String> found(Consumer<SecretValues> reading) {
    Set<String> found = new LinkedHashSet<>();
    reading.accept(new SecretValues(SecretNames::isSecret, (name, value) -> found.add(value)));
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "X-Api-Key",
        "apikey",
        "api_key",
        "X-Auth-Token",
        "access_token",
        "client_secret",
        "PASSWORD",
        "passwd",
        "pwd",
        "Ocp-Apim-Subscription-Key",
        "X-Amz-Signature",
        "X-Amz-Security-Token",
        "sig",
        "jwt",
        "sessionid",
        "refreshToken",
        "Cookie",
        "otp",
        "assertion",
        "appid"
      })
  void secretsAreToldByTheirNames(String name) {
    assertThat(SecretNames.isSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "author",
        "authority",
        "keyword",
        "page_token",
        "nextPageToken",
        "max_tokens",
        "token_type",
        "Idempotency-Key",
        "WWW-Authenticate",
        "Access-Control-Allow-Credentials",
        "user",
        "Host",
        "keyboard",
        "Sec-WebSocket-Key",
        "oauth_signature_method"
      })
  void whatOnlySoundsLikeThemIsNone(String name) {
    assertThat(SecretNames.isSecret(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://me:pass1@x/ | [pass1]",
        "https://t0ken@x/ | [t0ken]",
        "https://t0ken:@x/ | [t0ken]",
        "https://t0ken:x-oauth-basic@x/ | [t0ken, x-oauth-basic]",
        "me:pass1@x/ | [pass1]",
        "https://x/@me:pass1 | []",
        "https://x/?key=a1&b=c&token=d%2Fe | [a1, d%2Fe, d/e]",
        "https://x/?b=c#access_token=f1 | [f1]",
      })
  void inUrls(String url, String values) {
    assertThat(found(secrets -> secrets.url(url))).hasToString(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=b&password=p1&c=d | [p1]",
        "{\"a\":\"b\",\"client_secret\":\"s1\"} | [s1]",
        "{\"credentials\":{\"name\":\"n1\",\"deep\":[\"d1\"]},\"a\":\"b\"} | [n1, d1]",
        "{\"tokens\":[1],\"apiKeys\":[\"k1\",\"k2\"]} | [k1, k2]",
        "{\"max_tokens\":1000,\"pin\":4711,\"secret\":true} | [4711]",
        "[{\"token\":\"t1\"},{\"token\":\"t2\"}] | [t1, t2]",
        "{\"token\":\"t1\", broken | [t1]",
      })
  void inContent(String content, String values) {
    assertThat(found(secrets -> secrets.content(content))).hasToString(values);
  }
}
