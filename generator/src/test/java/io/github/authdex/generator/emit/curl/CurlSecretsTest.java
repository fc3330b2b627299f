package io.github.authdex.generator.emit.curl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How scripts come to credentials, and who else sees them. */
final class CurlSecretsTest {
  /** A text that is hexadecimal and base64 too. */
  private static final String SECRET = "5ec3e75ec3e7";

  /** The same in the form in which scripts make of a key what they hash. */
  private static final String HEX = HexFormat.of().formatHex(SECRET.getBytes(UTF_8));

  /** Each way by which a credential goes to curl, or to openssl. */
  private static final List<String> APIS =
      List.of(
          "apikey-body-and-path",
          "apikey-cookie",
          "apikey-header",
          "apikey-query",
          "asap",
          "basic",
          "digest",
          "edgegrid",
          "hawk",
          "jwt-hex",
          "ntlm",
          "oauth1",
          "oauth2-client-credentials",
          "signature-body",
          "signature-derived",
          "sigv4");

  /** The programs that scripts start with something to hide. */
  private static final Set<String> STARTED = Set.of("curl", "od", "openssl");

  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void noProcessShowsASecretWhileItRuns()
      throws IOException, InterruptedException, GeneralSecurityException {
    String key = privateKey();
    String path = slowPrograms();
    try (EchoServer slow = EchoServer.start(request -> slowly())) {
      Bash bash = new Bash(folder);
      for (String api : APIS) {
        ApiModel model = model(api);
        Map<String, String> environment = secrets(model, slow.url(), key);
        environment.put("PATH", path);
        bash.add(api, write(api, model), List.of(word(model)), environment);
      }
      bash.together();
      Process calls = bash.start();
      Set<String> seen = new TreeSet<>();
      while (calls.isAlive()) {
        seen.addAll(shown("cmdline", ""));
        seen.addAll(shown("environ", "PATH="));
        Thread.sleep(20);
      }

      assertThat(seen).anyMatch(line -> line.contains("--config"));
      assertThat(seen).anyMatch(line -> line.contains("openssl dgst -sha256 -r"));
      assertThat(seen).anyMatch(line -> line.contains("openssl dgst -sha256 -sign /dev/fd/"));
      assertThat(seen).anyMatch(line -> line.contains("HOME=" + folder));
      String inside = key.lines().skip(5).findFirst().orElseThrow();
      assertThat(seen)
          .noneMatch(line -> line.contains(SECRET) || line.contains(HEX) || line.contains(inside));
      assertThat(bash.results(calls)).allMatch(done -> done.exit() == 0);
      assertThat(slow.below("")).hasSizeGreaterThan(APIS.size());
    }
  }

  private static String privateKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }

  /** Returns a path on which openssl and od stay long enough to be looked at. */
  private String slowPrograms() throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String name : List.of("openssl", "od")) {
      Bash.wrap(programs, name, "sleep 0.1");
    }
    return programs + ":" + System.getenv("PATH");
  }

  private static Answer slowly() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Answer(200, Map.of("Content-Type", "application/json"), "{\"access_token\":\"t\"}");
  }

  private static Map<String, String> secrets(ApiModel model, String url, String privateKey) {
    List<EnvironmentVariable> variables = ApiCollection.of(model, new CurlTool()).variables();
    ShellNames names = ShellNames.of(model.auth(), variables);
    Map<String, String> environment = new HashMap<>();
    for (EnvironmentVariable variable : variables) {
      boolean token = variable.key().matches("(?!edge_).*_access_token");
      String held = variable.key().endsWith("_private_key") ? privateKey : SECRET;
      String value = token ? "" : variable.value().isEmpty() ? held : variable.value();
      boolean address = variable.key().matches("baseUrl|.*_url");
      environment.put(names.of(variable.key()), address ? url + "/a" : value);
    }
    return environment;
  }

  /** Returns what of {@code kind} the processes show that scripts start. */
  private static List<String> shown(String kind, String part) throws IOException {
    List<String> shown = new ArrayList<>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process : processes.filter(CurlSecretsTest::isStarted).toList()) {
        String text = read(process.resolve(kind));
        if (text.contains(part)) {
          shown.add(text);
        }
      }
    }
    return shown;
  }

  private static boolean isStarted(Path process) {
    return STARTED.contains(read(process.resolve("comm")).strip());
  }

  /** A process may end while it is read. */
  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8).replace('\0', ' ');
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void fetchesTokensWithAClientsCredentials() throws IOException, InterruptedException {
    List<Lab> labs = new ArrayList<>();
    Bash bash = new Bash(folder);
    try {
      for (String api : List.of("oauth2-client-credentials", "oauth2-exchange")) {
        for (boolean right : List.of(true, false)) {
          ApiModel model = model(api);
          Lab lab = Lab.start(model, LabOptions.STANDARD);
          labs.add(lab);
          Map<String, String> held = LabValues.held(model, lab);
          held.keySet().removeIf(key -> key.endsWith("_access_token"));
          if (!right) {
            held.replaceAll((key, value) -> key.matches(".*(secret|subject_token)") ? "x" : value);
          }
          Path script = write(api + right, model);
          Map<String, String> values = new LinkedHashMap<>();
          for (EnvironmentVariable variable : ApiCollection.of(model, new CurlTool()).variables()) {
            String value = LabValues.fill(held, lab).apply(variable.key(), variable.value());
            values.put(variable.key(), value);
          }
          Bash.fill(script, model, values);
          List<String> words = new ArrayList<>(List.of(word(model)));
          words.addAll(Bash.STATUS);
          bash.add(api + " " + right, script, words);
        }
      }
      for (Bash.Done done : bash.run()) {
        if (done.name().endsWith("true")) {
          assertThat(done.status()).as(done.name() + ": " + done.error()).isEqualTo(200);
        } else {
          assertThat(done.exit()).as(done.name()).isEqualTo(2);
          assertThat(done.error()).contains(" gave no token: 40").doesNotContain("secret");
        }
      }
    } finally {
      labs.forEach(Lab::close);
    }
  }

  @Test
  void asksForTokensInTheApisOwnWay() throws IOException, InterruptedException {
    ApiModel model = model("oauth2-own-way");
    Path script = write("own", model);
    String answer = "{\"data\":{\"access/token\":\"t\\u00e9\\/\"},\"access_token\":\"no\"}";
    try (EchoServer echo = EchoServer.start(request -> new Answer(200, Map.of(), answer))) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("baseUrl", echo.url());
      values.put("peculiar_oauth2_token_url", echo.url() + "/token");
      values.put("peculiar_client_id", "id\"\\");
      values.put("peculiar_client_secret", "a\nb");
      values.put("peculiar_account_id", "account");
      Bash.fill(script, model, values);
      Bash bash = new Bash(folder);
      bash.add("own", script, List.of(word(model)));

      Bash.Done done = bash.run().get(0);
      assertThat(done.exit()).as(done.error()).isZero();
      assertThat(echo.below("").get(0).body())
          .isEqualTo(
              "{\"grant_type\":\"account_credentials\",\"scope\":\"read,write\","
                  + "\"account_id\":\"account\",\"client_id\":\"id\\\"\\\\\","
                  + "\"client_secret\":\"a\\u000ab\"}");
      assertThat(echo.below("").get(1).headers().get("X-access-token"))
          .containsExactly(new String("té/".getBytes(UTF_8), ISO_8859_1));
    }
  }

  @Test
  void showsTheCertificateInAFile() throws IOException, InterruptedException {
    ApiModel model = model("mtls-and-key");
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      BoundScheme bound = model.auth().schemes().get("cert");
      Credentials roles = bound.roles(lab.credentials());
      Map<String, String> held = LabValues.held(model, lab);
      Path certificate = folder.resolve("own:certificate.pem");
      Files.writeString(certificate, roles.require("certificate").reveal());
      Path key = folder.resolve("own key.pem");
      Files.writeString(key, roles.require("privateKey").reveal());
      Path authority = folder.resolve("ca.pem");
      Files.writeString(authority, lab.authorityPem().orElseThrow());
      Path script = write("mtls", model);
      Map<String, String> values = new LinkedHashMap<>();
      for (EnvironmentVariable variable : ApiCollection.of(model, new CurlTool()).variables()) {
        String value = LabValues.fill(held, lab).apply(variable.key(), variable.value());
        values.put(variable.key(), value);
      }
      values.put("certified_certificate", certificate.toString());
      values.put("certified_private_key", key.toString());
      Bash.fill(script, model, values);
      List<String> words = new ArrayList<>(List.of(word(model)));
      words.addAll(Bash.STATUS);
      words.addAll(List.of("--cacert", authority.toString()));
      Bash bash = new Bash(folder);
      bash.add("mtls", script, words);

      Bash.Done done = bash.run().get(0);
      assertThat(done.status()).as(done.error()).isEqualTo(200);
    }
  }

  @Test
  void saysWhichVariableIsEmpty() throws IOException, InterruptedException {
    Path script = write("bearer", model("bearer"));
    Bash bash = new Bash(folder);
    bash.add("bearer", script, List.of(word(model("bearer"))));

    Bash.Done done = bash.run().get(0);
    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.error())
        .isEqualTo(
            "borne.sh: fill in BORNE_TOKEN, in "
                + script.getParent().resolve("borne.env")
                + " or in the environment\n");
  }

  @Test
  void whatIsInTheFileOfVariablesIsNotRun() throws IOException, InterruptedException {
    ApiModel model = model("bearer");
    Path script = write("bearer", model);
    try (EchoServer echo = EchoServer.start(request -> Answer.OK)) {
      String token = "$(touch pwned)`touch pwned`\\\"'${HOME}; touch pwned";
      Bash.fill(script, model, Map.of("baseUrl", echo.url(), "borne_token", token));
      Bash bash = new Bash(folder);
      bash.add("bearer", script, List.of(word(model)));

      assertThat(bash.run().get(0).exit()).isZero();
      assertThat(echo.below("").get(0).header("Authorization")).contains("Bearer " + token);
      assertThat(folder.resolve("pwned")).doesNotExist();
    }
  }

  private static ApiModel model(String golden) {
    return GoldenModels.all().get(golden).get();
  }

  private static String word(ApiModel model) {
    return new OperationWords().of(model.operations().get(0).id());
  }

  private Path write(String name, ApiModel model) throws IOException {
    return new OutputFolder(folder.resolve(name))
        .write(new CurlEmitter().emit(model, diagnostic -> {}))
        .get(0);
  }
}
