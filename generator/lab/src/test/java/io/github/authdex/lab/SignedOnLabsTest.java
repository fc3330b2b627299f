package io.github.authdex.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures cover host and path as a client sends them, below a path of the lab or by a name. */
final class SignedOnLabsTest {
  static Stream<Arguments> schemes() {
    return Stream.of(
        Arguments.of(new HawkScheme("sha256", true), List.of("id", "key")),
        Arguments.of(
            new EdgeGridScheme(List.of(), 8),
            List.of("clientToken", "clientSecret", "accessToken")),
        Arguments.of(
            new SigV4Scheme("execute-api", "us-east-1", List.of(), false),
            List.of("accessKeyId", "secretAccessKey")),
        Arguments.of(
            new HttpSigScheme(
                "ed25519",
                List.of("@method", "@authority", "@target-uri", "@path", "@query"),
                Optional.empty(),
                "acme"),
            List.of("keyId", "key")));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void aSignatureCountsBelowAPathAndByAName(AuthScheme scheme, List<String> credentials)
      throws Exception {
    ApiModel model = Apis.of(scheme, credentials.toArray(String[]::new));
    // Its server's path begins with what the API is called here.
    try (Labs labs = Labs.start(Map.of("v1", () -> model), LabOptions.STANDARD)) {
      Lab lab = labs.lab("v1");
      String authority = "v1.localhost:" + labs.origin().getPort();
      for (String url : List.of(lab.baseUrl() + "/me?a=1", "http://" + authority + "/v1/me?a=1")) {
        BoundScheme bound = model.auth().schemes().get("auth");
        Request signed =
            bound
                .scheme()
                .authenticate(bound.roles(lab.credentials()), lab.authEnvironment())
                .sign(Request.of("GET", URI.create(url)));
        assertThat(send(labs, signed).status()).as(url).isEqualTo(200);
        Request other = signed.withUri(URI.create(url.replace("a=1", "a=2")));
        assertThat(send(labs, other).status()).as(url).isEqualTo(401);
      }
    }
  }

  private static Wire.Answer send(Labs labs, Request request) throws Exception {
    URI uri = request.uri();
    String headers =
        StreamSupport.stream(request.headers().spliterator(), false)
            .filter(header -> !header.name().equalsIgnoreCase("Host"))
            .map(header -> header.name() + ": " + header.value())
            .collect(Collectors.joining("\n"));
    return Wire.send(
        labs.origin(),
        "GET "
            + uri.getRawPath()
            + "?"
            + uri.getRawQuery()
            + "\nHost: "
            + uri.getRawAuthority()
            + "\n"
            + headers,
        "");
  }
}
