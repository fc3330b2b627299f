package io.github.authdex.generator.emit.curl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.emit.collection.SignedJwts;
import io.github.authdex.generator.emit.collection.SignedRequests;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What scripts sign, beyond what requests of every format hold. */
final class CurlSigningTest {
  @TempDir private Path folder;

  @Test
  void signsJwtsByEachAlgorithm() throws IOException, InterruptedException {
    ApiModel model = SignedJwts.ofEachAlgorithm();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Path script = write(model, lab);
      Bash bash = new Bash(folder);
      OperationWords words = new OperationWords();
      for (Operation operation : model.operations()) {
        bash.add(operation.id(), script, call(words.of(operation.id())));
      }

      assertThat(bash.run())
          .hasSameSizeAs(model.operations())
          .allSatisfy(
              done -> assertThat(done.out()).as(done.name() + done.error()).isEqualTo("200"));
    }
  }

  static List<String> recipes() {
    return Samples.of(
        List.of("RSA-SHA256", "RSA-SHA512", "RSA-PSS-SHA256", "ECDSA-P256-SHA256", "SHA512"), 3);
  }

  static List<String> methods() {
    return Samples.of(
        List.of("HMAC-SHA1", "HMAC-SHA512", "HMAC-SHA256", "RSA-SHA256", "RSA-SHA1", "PLAINTEXT"),
        4);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void signsByAlgorithmsOfRecipes(String algorithm) throws IOException, InterruptedException {
    boolean digest = algorithm.equals("SHA512");
    SignaturePart[] parts = {Piece.METHOD, Piece.TARGET, Piece.BODY, new Credential("secret")};
    KeyEncoding encoding = digest ? KeyEncoding.TEXT : KeyEncoding.PEM;
    checkBoth(
        SignedRequests.of(
            SignedRequests.scheme(algorithm, encoding, "base64", parts), "key", "secret"));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void signsByMethodsOfOAuth1(String method) throws IOException, InterruptedException {
    ApiModel model =
        Apis.api("acme")
            .scheme("auth", OAuth1Scheme.builder(method).realm("a \"b\"").build())
            .requires(Alternative.of("auth"))
            .get("find", "/find", Apis.parameter(Parameter.In.QUERY, "a b", true))
            .build();
    checkBoth(model);
  }

  /** The lab lets in who has what it knows, and nobody with what another lab knows. */
  private void checkBoth(ApiModel model) throws IOException, InterruptedException {
    try (Lab lab = Lab.start(model, LabOptions.STANDARD);
        Lab other = Lab.start(model, LabOptions.STANDARD)) {
      Map<String, String> wrong = new LinkedHashMap<>(LabValues.held(model, other));
      wrong.put("baseUrl", lab.baseUrl().toString());
      Bash bash = new Bash(folder);
      String find = new OperationWords().of("find");
      bash.add("right", write("right", model, LabValues.held(model, lab), lab), call(find));
      bash.add("wrong", write("wrong", model, wrong, lab), call(find));

      List<Bash.Done> done = bash.run();

      assertThat(done).as(done.toString()).extracting(Bash.Done::out).containsExactly("200", "401");
    }
  }

  @Test
  void signsTheFileThatIsSent() throws IOException, InterruptedException {
    ApiModel model = GoldenModels.all().get("hawk").get();
    byte[] content = new byte[100_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 7);
    }
    Path file = Files.write(folder.resolve("-content \\x41"), content);
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Path script = write(model, lab);
      Bash bash = new Bash(folder);
      bash.add("file", script, call("write", "--body-file=" + file));
      bash.add("text", script, call("write", "--body=\\x41 %s\n\t\"ü\r\n"));

      assertThat(bash.run()).extracting(Bash.Done::out).containsExactly("200", "200");
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void saysThatOpensslIsMissing() throws IOException, InterruptedException {
    ApiModel model = GoldenModels.all().get("hawk").get();
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String program : List.of("bash", "curl", "dirname", "od")) {
      Bash.wrap(programs, program, "");
    }
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Path script = write(model, lab);
      Bash bash = new Bash(folder);
      bash.add("hawk", script, call("read"), Map.of("PATH", programs.toString()));

      Bash.Done done = bash.run().get(0);
      assertThat(done.exit()).isEqualTo(2);
      assertThat(done.error())
          .isEqualTo("hawked.sh: openssl is needed to sign this request; install it\n");
    }
  }

  private static List<String> call(String... words) {
    List<String> call = new ArrayList<>(List.of(words));
    call.addAll(Bash.STATUS);
    return call;
  }

  private Path write(ApiModel model, Lab lab) throws IOException {
    return write("script", model, LabValues.held(model, lab), lab);
  }

  /** Writes the script of {@code model}, with {@code held} filled in for {@code lab}. */
  private Path write(String name, ApiModel model, Map<String, String> held, Lab lab)
      throws IOException {
    Path script =
        new OutputFolder(folder.resolve(name))
            .write(new CurlEmitter().emit(model, diagnostic -> {}))
            .get(0);
    Map<String, String> values = new LinkedHashMap<>();
    for (EnvironmentVariable variable : ApiCollection.of(model, new CurlTool()).variables()) {
      String value = LabValues.fill(held, lab).apply(variable.key(), variable.value());
      values.put(variable.key(), value.isEmpty() ? "x" : value);
    }
    Bash.fill(script, model, values);
    return script;
  }
}
