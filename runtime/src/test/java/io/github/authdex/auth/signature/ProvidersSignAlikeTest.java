package io.github.authdex.auth.signature;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What libraries for single APIs sign, our recipes sign with the same result. */
class ProvidersSignAlikeTest {
  /** {@code @binance/connector} 3.6.1, by Binance. */
  @Test
  void binance() throws Exception {
    Map<String, Object> asked =
        Map.of(
            "of", "binance",
            "method", "POST",
            "path", "/api/v3/order",
            "parameters", parameters("symbol", "LTC BTC", "newClientOrderId", "é(1)/+"),
            "apiKey", "k1",
            "key", "c4n4ry",
            "milliseconds", NOW.toEpochMilli());
    Loopback.Seen theirs = sent(asked);
    String own = theirs.target().replaceFirst("&timestamp=.*", "");
    Request ours =
        Recipes.BINANCE
            .authenticate(credentials("key", "c4n4ry", "apiKey", "k1"), Environments.of(""))
            .sign(Request.of("POST", URI.create("https://api.binance.com" + own)));
    assertThat(ours.uri().getRawPath() + "?" + ours.uri().getRawQuery()).isEqualTo(theirs.target());
    assertThat(ours.headers().first("X-MBX-APIKEY")).hasValue(theirs.header("x-mbx-apikey"));
  }

  /** {@code kraken-api} 1.0.2. It writes the nonce where it is told to, and so last. */
  @Test
  void kraken() throws Exception {
    String key =
        "kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==";
    long nonce = NOW.getEpochSecond() * 1_000_000L;
    Map<String, Object> asked =
        Map.of(
            "of", "kraken",
            "method", "AddOrder",
            "parameters", parameters("pair", "XBT/USD", "userref", "a b", "nonce", nonce),
            "apiKey", "k1",
            "key", key);
    Loopback.Seen theirs = sent(asked);
    Request post =
        Request.of("POST", URI.create("https://api.kraken.com" + theirs.target()))
            .withHeader("Content-Type", "application/x-www-form-urlencoded")
            .withBody(Body.of(theirs.body().replaceFirst("&nonce=.*", "")));
    Request ours =
        Recipes.KRAKEN
            .authenticate(credentials("key", key, "apiKey", "k1"), Environments.of(""))
            .sign(post);
    assertThat(new String(ours.body().bytes().orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo(theirs.body());
    assertThat(ours.headers().first("API-Sign")).hasValue(theirs.header("api-sign"));
    assertThat(ours.headers().first("API-Key")).hasValue(theirs.header("api-key"));
  }

  /** {@code ovh} 2.0.3, by OVH. */
  @Test
  void ovh() throws Exception {
    String url = "https://eu.api.ovh.com/1.0/domain/zone/example.com/record?fieldType=A%20B";
    Map<String, Object> asked =
        Map.of(
            "of", "ovh",
            "method", "PUT",
            "url", url,
            "body", "{\"ttl\":60,\"target\":\"ü\"}",
            "timestamp", NOW.getEpochSecond(),
            "applicationKey", "ak",
            "applicationSecret", "c4n4ry",
            "consumerKey", "ck");
    Request ours =
        Recipes.OVH
            .authenticate(
                credentials(
                    "applicationKey", "ak", "applicationSecret", "c4n4ry", "consumerKey", "ck"),
                Environments.of(""))
            .sign(
                Request.of("PUT", URI.create(url))
                    .withBody(Body.of("{\"ttl\":60,\"target\":\"ü\"}")));
    assertThat(ours.headers().first("X-Ovh-Signature"))
        .hasValue(ask(asked).path("signature").asText());
  }

  /** {@code @azure/storage-common} 12.5.0, by Microsoft. It takes the time from its own clock. */
  @ParameterizedTest
  @CsvSource({
    "GET, 'https://acme.blob.core.windows.net/c?restype=container&comp=list&Prefix=a%20b%2F', ''",
    "PUT, 'https://acme.blob.core.windows.net/c/a%20b/%C3%BC.txt', 'thé content'",
    "HEAD, 'https://acme.file.core.windows.net/', ''",
    "DELETE, 'https://acme.queue.core.windows.net/q/messages/1?popreceipt=A%2BB%3D&timeout=5', ''",
  })
  void azureStorage(String method, String url, String body) throws Exception {
    Map<String, Object> headers =
        parameters(
            "x-ms-version", "2025-07-05",
            "x-ms-meta-b", "2",
            "x-ms-meta-a", "1",
            "x-ms-client-request-id", "a-b",
            "Content-Type", "text/plain; charset=UTF-8",
            "If-Match", "\"e\"",
            "Range", "bytes=0-9");
    Map<String, Object> asked =
        Map.of(
            "of", "azure",
            "method", method,
            "url", url,
            "body", body,
            "headers", headers,
            "account", "acme",
            "key", "YXV0aGRleC1henVyZS1rZXk=");
    JsonNode theirs = ask(asked);
    Request request = Request.of(method, URI.create(url)).withBody(Body.of(body));
    for (Map.Entry<String, Object> header : headers.entrySet()) {
      request = request.withHeader(header.getKey(), header.getValue().toString());
    }
    Instant time =
        Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(theirs.path("date").asText()));
    Request ours =
        Recipes.AZURE_STORAGE
            .authenticate(
                credentials("key", "YXV0aGRleC1henVyZS1rZXk=", "account", "acme"),
                Environments.of(time, "", Map.of()))
            .sign(request);
    assertThat(ours.headers().first("Authorization")).hasValue(theirs.path("field").asText());
    assertThat(ours.headers().first("x-ms-date")).hasValue(theirs.path("date").asText());
  }

  /** {@code wsse} 6.0.0. */
  @Test
  void wsse() throws Exception {
    Map<String, Object> asked =
        Map.of(
            "of", "wsse",
            "username", "bob",
            "password", "taadtaadpstcsm",
            "nonce", "d36e316282959a9ed4c89851497a717f",
            "created", NOW.toString());
    Request ours =
        Recipes.WSSE
            .authenticate(
                credentials("username", "bob", "password", "taadtaadpstcsm"),
                Environments.of("d36e316282959a9ed4c89851497a717f"))
            .sign(Request.of("GET", URI.create("https://api.example.com/a")));
    assertThat(ours.headers().first("X-WSSE")).hasValue(ask(asked).path("header").asText());
  }

  /** Returns the request that the library sends. */
  private static Loopback.Seen sent(Map<String, Object> asked) throws Exception {
    try (Loopback server =
        new Loopback(request -> new Loopback.Answer(200, "{}", "Content-Type: application/json"))) {
      Map<String, Object> located = new HashMap<>(asked);
      located.put("url", server.uri("").toString());
      ask(located);
      return server.seen().get(0);
    }
  }

  private static JsonNode ask(Map<String, Object> asked) throws Exception {
    return NodePeer.ask("recipes.js", List.of(asked)).get(0);
  }

  private static Map<String, Object> parameters(Object... namesAndValues) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return parameters;
  }
}
