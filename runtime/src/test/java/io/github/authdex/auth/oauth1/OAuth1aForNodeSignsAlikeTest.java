package io.github.authdex.auth.oauth1;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code oauth-1.0a} 2.2.6 for Node signs, we sign with the same result. */
class OAuth1aForNodeSignsAlikeTest {
  private static final List<String> URLS =
      List.of(
          "https://api.example.com/1.1/statuses/update.json?include_entities=true",
          "http://api.example.com:8080/a%2Fb/%C3%BC?q=a%20b&z=%26&e=%C3%BC",
          "https://api.example.com/?b=2&a=1&c=~-._");
  private static final Map<String, String> FORM =
      Map.of("status", "Hello Ladies + Gentlemen, a signed OAuth request!", "a*", "(é)");

  private record Case(String method, String verb, String url, Map<String, String> form) {
    Map<String, Object> forPeer() {
      return Map.of(
          "method",
          method,
          "verb",
          verb,
          "url",
          url,
          "form",
          form,
          "clientId",
          "xvz1evFS4wEEPTGEFPHBog",
          "clientSecret",
          "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
          "token",
          "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
          "tokenSecret",
          "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE&=%",
          "nonce",
          "n0nc3",
          "timestamp",
          NOW.getEpochSecond());
    }

    String signature() throws IOException {
      Request request = Request.of(verb, URI.create(url));
      Request full =
          form.isEmpty()
              ? request
              : request
                  .withHeader("Content-Type", FormBody.TYPE)
                  .withBody(Body.of(BaseString.normalized(parameters())));
      String field =
          new OAuth1Scheme(
                  method,
                  Placement.HEADER,
                  "",
                  false,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())
              .authenticate(
                  credentials(
                      "clientId", "xvz1evFS4wEEPTGEFPHBog",
                      "clientSecret", "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                      "token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                      "tokenSecret", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE&=%"),
                  Environments.of("n0nc3"))
              .sign(full)
              .headers()
              .first("Authorization")
              .orElseThrow();
      return field.replaceFirst(".*oauth_signature=\"([^\"]*)\".*", "$1");
    }

    private List<BaseString.Parameter> parameters() {
      return form.entrySet().stream()
          .map(field -> BaseString.Parameter.of(field.getKey(), field.getValue()))
          .toList();
    }
  }

  @Test
  void signatureIsTheSame() throws Exception {
    List<Case> cases = cases();
    JsonNode theirs = NodePeer.ask("oauth1.js", cases.stream().map(Case::forPeer).toList());
    for (int i = 0; i < cases.size(); i++) {
      String signature = theirs.get(i).path("oauth_signature").asText();
      assertThat(cases.get(i).signature())
          .as("%s", cases.get(i))
          .isEqualTo(BaseString.Parameter.of("", signature).value());
    }
    assertThat(theirs).hasSize(cases.size());
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String method : List.of("HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512")) {
      for (String url : URLS) {
        cases.add(new Case(method, "GET", url, Map.of()));
        cases.add(new Case(method, "POST", url, FORM));
      }
    }
    return cases;
  }
}
