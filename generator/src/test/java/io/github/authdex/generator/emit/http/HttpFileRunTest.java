package io.github.authdex.generator.emit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.emit.collection.SignedJwts;
import io.github.authdex.generator.emit.collection.SignedRequests;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation.Parameter;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What httpyac does of its own that the lab cannot see. */
final class HttpFileRunTest {
  private static final Pattern DIRECTIVE = Pattern.compile("(\\w+)=\"?([^\",]*)\"?");

  @Test
  void httpyacAnswersMd5AndAsksAPersonForConsent(@TempDir Path temp)
      throws IOException, InterruptedException {
    try (EchoServer server = EchoServer.start(HttpFileRunTest::answer)) {
      String url = server.url();
      Httpyac httpyac = new Httpyac();
      httpyac.run(
          "digest",
          write("digest", temp),
          Map.of("baseUrl", url + "/digest", "digested_username", "u", "digested_password", "p"),
          1);
      httpyac.run(
          "consent",
          write("oauth2-code", temp),
          Map.of(
              "baseUrl",
              url + "/api",
              "consented_login_authorization_url",
              url + "/login/authorize",
              "consented_login_token_url",
              url + "/login/token",
              "consented_client_id",
              "id",
              "consented_client_secret",
              "secret"),
          1);

      Map<String, Httpyac.Answered> results = httpyac.results();

      assertThat(results.get("digest").statuses()).containsExactly(200);
      assertThat(results.get("consent").problems()).isEmpty();
      assertThat(results.get("consent").statuses()).containsExactly(200);
      assertThat(server.below("/login").get(1).header("Authorization"))
          .contains("Basic aWQ6c2VjcmV0");
    }
  }

  @Test
  void signsJwtsByEachAlgorithm(@TempDir Path temp) throws IOException, InterruptedException {
    ApiModel model = SignedJwts.ofEachAlgorithm();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Map<String, String> values = LabValues.held(model, lab);
      values.put("baseUrl", lab.baseUrl().toString());
      Httpyac httpyac = new Httpyac();
      httpyac.run("jwts", write(model, temp), values, Integer.MAX_VALUE);

      Httpyac.Answered jwts = httpyac.results().get("jwts");

      assertThat(jwts.problems()).isEmpty();
      assertThat(jwts.statuses()).hasSameSizeAs(model.operations()).containsOnly(200);
    }
  }

  @Test
  void signsByPrivateKeys(@TempDir Path temp) throws IOException, InterruptedException {
    Map<String, ApiModel> models = new LinkedHashMap<>();
    SignaturePart[] parts = {Piece.METHOD, Piece.TARGET, Piece.BODY};
    for (String algorithm :
        Samples.of(
            List.of("RSA-SHA256", "RSA-SHA512", "RSA-PSS-SHA256", "ECDSA-P256-SHA256", "Ed25519"),
            3)) {
      models.put(
          algorithm,
          SignedRequests.of(
              SignedRequests.scheme(algorithm, KeyEncoding.PEM, "base64", parts), "key"));
    }
    models.put(
        "oauth1",
        Apis.api("acme")
            .scheme("auth", OAuth1Scheme.builder("RSA-SHA1").realm("a \"b\"").build())
            .requires(Alternative.of("auth"))
            .get("find", "/find", Apis.parameter(Parameter.In.QUERY, "a b", true))
            .build());
    List<Lab> labs = new ArrayList<>();
    try {
      Httpyac httpyac = new Httpyac();
      for (Map.Entry<String, ApiModel> each : models.entrySet()) {
        ApiModel model = each.getValue();
        Lab lab = Lab.start(model, LabOptions.STANDARD);
        Lab other = Lab.start(model, LabOptions.STANDARD);
        labs.addAll(List.of(lab, other));
        for (Lab known : List.of(lab, other)) {
          Map<String, String> values = LabValues.held(model, known);
          values.put("baseUrl", lab.baseUrl().toString());
          String name = each.getKey() + (known == lab ? " right" : " wrong");
          httpyac.run(name, write(model, temp.resolve(name)), values, Integer.MAX_VALUE);
        }
      }

      httpyac
          .results()
          .forEach(
              (name, result) -> {
                assertThat(result.problems()).as(name).isEmpty();
                assertThat(result.statuses())
                    .as(name)
                    .isNotEmpty()
                    .containsOnly(name.endsWith("right") ? 200 : 401);
              });
    } finally {
      labs.forEach(Lab::close);
    }
  }

  @Test
  void sendsNothingThatItCannotSign(@TempDir Path temp) throws IOException, InterruptedException {
    List<String> apis =
        List.of("asap", "edgegrid", "hawk", "jwt-hex", "oauth1", "signature-header");
    try (EchoServer server = EchoServer.start(request -> Answer.OK)) {
      Httpyac httpyac = new Httpyac();
      for (String api : apis) {
        httpyac.run(api, write(api, temp), Map.of("baseUrl", server.url()), 1);
      }
      httpyac.run(
          "asap without issuer",
          write(GoldenModels.all().get("asap").get(), temp.resolve("issuer")),
          Map.of(
              "baseUrl",
              server.url(),
              "federated_private_key",
              "-----BEGIN PRIVATE KEY-----",
              "federated_key_id",
              "k"),
          1);

      Map<String, Httpyac.Answered> results = httpyac.results();

      for (String api : apis) {
        assertThat(results.get(api).statuses()).as(api).containsExactly(0);
        assertThat(results.get(api).problems())
            .as(api)
            .anyMatch(problem -> problem.contains("Expected a value in the variable "));
      }
      assertThat(results.get("asap without issuer").problems())
          .anyMatch(problem -> problem.contains("in the variable federated_issuer"));
      assertThat(server.below("")).isEmpty();
    }
  }

  private static Path write(String golden, Path temp) throws IOException {
    return write(GoldenModels.all().get(golden).get(), temp.resolve(golden));
  }

  private static Path write(ApiModel model, Path folder) throws IOException {
    return new OutputFolder(folder)
        .write(new HttpFileEmitter().emit(model, diagnostic -> {}))
        .get(0);
  }

  private static Answer answer(Received request) {
    String path = request.uri().getPath();
    String sent = request.header("Authorization").orElse("");
    if (path.startsWith("/digest")) {
      boolean right = sent.startsWith("Digest ") && isRight(directives(sent), path);
      return right ? Answer.OK : Answer.challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");
    } else if (path.equals("/login/authorize")) {
      Map<String, String> asked = directives(request.uri().getRawQuery().replace('&', ','));
      String back = URLDecoder.decode(asked.get("redirect_uri"), StandardCharsets.UTF_8);
      String location = back + "?code=c&state=" + asked.get("state");
      return new Answer(302, Map.of("Location", location), "");
    } else if (path.equals("/login/token") && request.body().contains("code=c")) {
      return new Answer(200, Map.of(), "{\"access_token\": \"t\"}");
    }
    return new Answer(sent.equals("Bearer t") ? 200 : 401, Map.of(), "{}");
  }

  private static boolean isRight(Map<String, String> answer, String path) {
    String first = md5("u:r:p");
    String middle = String.join(":", List.of("n", answer.get("nc"), answer.get("cnonce"), "auth"));
    return answer.get("response").equals(md5(first + ":" + middle + ":" + md5("GET:" + path)));
  }

  private static Map<String, String> directives(String text) {
    Map<String, String> directives = new HashMap<>();
    for (MatchResult each : DIRECTIVE.matcher(text).results().toList()) {
      directives.put(each.group(1), each.group(2));
    }
    return directives;
  }

  private static String md5(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }
}
