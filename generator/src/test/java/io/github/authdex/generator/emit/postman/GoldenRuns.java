package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The golden collections, run by newman against a server that keeps what arrives. */
final class GoldenRuns implements AutoCloseable {
  private static final String TYPE_2 =
      "TlRMTVNTUAACAAAABAAEADgAAAAFAokCASNFZ4mrze8AAAAAAAAAABYAFgA8AAAABgGxHQAAAA9XAFMAAgAEAFcA"
          + "UwAHAAgAAAAAAAAAAAAAAAAA";

  /** Run once more with nothing filled in. */
  static final List<String> UNFILLED =
      List.of("apikey-header", "apikey-cookie", "basic", "oauth2-code", "sigv4");

  /** What newman says of uploads, whose files only the person can choose. */
  private static final List<String> NO_FILE_CHOSEN =
      List.of(
          "Form param `file`, file load error: missing file source",
          "Binary file load error: invalid or missing file source");

  /** Those whose runner makes a proof for each request. */
  private static final Set<String> SIGNED =
      Set.of(
          "asap",
          "digest",
          "edgegrid",
          "hawk",
          "jwt-hex",
          "jwt-query",
          "ntlm",
          "oauth1",
          "signature-body",
          "signature-derived",
          "signature-header",
          "signature-query-and-key",
          "sigv4");

  private final EchoServer echo;
  private final Set<String> goldens;
  private final Map<String, Newman.Run> runs;

  private GoldenRuns(EchoServer echo, Set<String> goldens, Map<String, Newman.Run> runs) {
    this.echo = echo;
    this.goldens = goldens;
    this.runs = runs;
  }

  /** Runs those that sign or answer a challenge; what they send is kept until this is closed. */
  static GoldenRuns signed(Path temp)
      throws IOException, InterruptedException, GeneralSecurityException {
    return of(temp, SIGNED, GoldenRuns::addBareRuns);
  }

  /** Runs all others. */
  static GoldenRuns others(Path temp)
      throws IOException, InterruptedException, GeneralSecurityException {
    Set<String> others = new TreeSet<>(GoldenModels.all().keySet());
    others.removeAll(SIGNED);
    return of(temp, others, GoldenRuns::addPoorRuns);
  }

  private static GoldenRuns of(Path temp, Set<String> goldens, Further further)
      throws IOException, InterruptedException, GeneralSecurityException {
    EchoServer echo = EchoServer.start(GoldenRuns::answer);
    try {
      return new GoldenRuns(echo, goldens, run(temp, echo.url(), goldens, further));
    } catch (IOException | InterruptedException | GeneralSecurityException | RuntimeException e) {
      echo.close();
      throw e;
    }
  }

  private static Map<String, Newman.Run> run(
      Path temp, String url, Set<String> goldens, Further further)
      throws IOException, InterruptedException, GeneralSecurityException {
    String privateKey = TestKeys.pkcs8();
    Newman newman = new Newman(temp);
    for (String golden : goldens) {
      String base = url + "/" + golden;
      newman.add(
          golden,
          GoldenModels.all().get(golden).get(),
          10,
          (variable, emitted) -> value(variable, emitted, base, privateKey));
    }
    further.add(newman, url);
    return newman.run();
  }

  /** Adds runs with other values. */
  private interface Further {
    void add(Newman newman, String url) throws IOException;
  }

  /** Runs without what a caller can do without. */
  private static void addBareRuns(Newman newman, String url) throws IOException {
    for (String golden : List.of("oauth1", "sigv4", "ntlm")) {
      String base = url + "/" + golden + "/bare";
      ApiModel model = GoldenModels.all().get(golden).get();
      newman.add(
          golden + "-bare", model, 1, (variable, emitted) -> bareValue(variable, emitted, base));
    }
  }

  private static void addPoorRuns(Newman newman, String url) throws IOException {
    addTokenRuns(newman, url);
    for (String golden : UNFILLED) {
      newman.add(
          golden + "-unfilled",
          GoldenModels.all().get(golden).get(),
          1,
          (name, emitted) -> name.startsWith("baseUrl") ? url + "/unfilled" : emitted);
    }
  }

  /** One run with a token that the person holds, one that is refused, one without a client. */
  private static void addTokenRuns(Newman newman, String url) throws IOException {
    ApiModel model = GoldenModels.all().get("oauth2-client-credentials").get();
    String given = url + "/given";
    newman.add(
        "given",
        model,
        1,
        (name, emitted) ->
            name.equals("machine_access_token") ? "mine" : value(name, emitted, given, ""));
    String refused = url + "/refused";
    newman.add("refused", model, 1, (name, emitted) -> value(name, emitted, refused, ""));
    String nobody = url + "/nobody";
    newman.add(
        "nobody",
        model,
        1,
        (name, emitted) ->
            name.startsWith("machine_client") ? emitted : value(name, emitted, nobody, ""));
  }

  /** Throw-away values: the variable's own name, where it needs no form. */
  private static String value(String variable, String emitted, String base, String privateKey) {
    if (variable.startsWith("baseUrl") && base.endsWith("/told-variables")) {
      return base + "/{{told_shop}}/{{told_account}}"; // Only the script knows these.
    } else if (variable.startsWith("baseUrl") && base.endsWith("/variable-in-key")) {
      return base + "/{{regional_dc}}";
    } else if (variable.startsWith("baseUrl") && base.endsWith("/asked-variables")) {
      return base + "/{{asked_region}}/{{asked_site}}";
    } else if (variable.startsWith("baseUrl")) {
      return base;
    } else if (variable.equals("asked_region_url")) {
      return base + "/metadata";
    } else if (variable.equals("asked_site_url")) {
      return base + "/sites";
    } else if (variable.endsWith("_token_url")) {
      return base + "/token";
    } else if (variable.endsWith("_private_key")) {
      return privateKey;
    } else if (variable.equals("regional_dc")) {
      return ""; // The key has it.
    } else if (variable.equals("regional_api_key")) {
      return "k3y-us6";
    } else if (variable.equals("parted_admin_key")) {
      return "5f00:" + "00ff7f80".repeat(8);
    } else if (variable.equals("parted_key_file")) {
      return "{\"owner\": \"amy\", \"tokens\": {\"write\": \"w/1:2\"}}";
    } else if (variable.equals("ghostly_key")) {
      return "00ff7f80".repeat(8);
    } else if (variable.matches(
        "asked_(region|site|access_token|oauth2_access_token)|told_(shop|account|oauth2_access_token|access_token)")) {
      return emitted;
    } else if (variable.matches("(machine|peculiar|exchanging)_access_token")
        || variable.endsWith("_scope")
        || variable.endsWith("_algorithm")
        || variable.endsWith("_version")
        || variable.endsWith("_region")) {
      return emitted;
    }
    return variable;
  }

  /** Leaves what a caller may do without as empty as it was emitted. */
  private static String bareValue(String variable, String emitted, String base) {
    boolean optional = variable.matches(".*_(token|token_secret|session_token|domain|account)");
    return optional ? emitted : value(variable, emitted, base, "");
  }

  private static Answer answer(Received request) {
    String path = request.uri().getPath();
    String authorization = request.header("Authorization").orElse("");
    if (path.equals("/refused/token")) {
      return new Answer(
          401, Map.of("Content-Type", "application/json"), "{\"error\": \"invalid_client\"}");
    } else if (path.startsWith("/oauth2-own-way/") && path.endsWith("/token")) {
      return new Answer(
          200,
          Map.of("Content-Type", "application/json"),
          "{\"data\": {\"access/token\": \"fetched\", \"life\": \"60\"}}");
    } else if (path.equals("/told-variables/token")) {
      return new Answer(
          200,
          Map.of("Content-Type", "application/json"),
          "{\"access_token\": \"fetched\", \"instance_url\": \"https://a-shop.shops.acme.example\","
              + " \"account\": {\"id\": 42}}");
    } else if (path.equals("/asked-variables/metadata")) {
      return new Answer(
          200,
          Map.of("Content-Type", "application/json"),
          "{\"api\": \"https://us2.sites.acme.example\"}");
    } else if (path.equals("/asked-variables/sites")) {
      return new Answer(
          200, Map.of("Content-Type", "application/json"), "[{\"id\": 12}, {\"id\": 12}]");
    } else if (path.endsWith("/token")) {
      return new Answer(
          200,
          Map.of("Content-Type", "application/json"),
          "{\"access_token\": \"fetched\", \"token_type\": \"Bearer\", \"expires_in\": 3600}");
    } else if (path.startsWith("/digest/") && authorization.isEmpty()) {
      return Answer.challenge("Digest realm=\"acme\", nonce=\"n1\", qop=\"auth\"");
    } else if (path.startsWith("/ntlm/") && authorization.isEmpty()) {
      return Answer.challenge("NTLM");
    } else if (path.startsWith("/ntlm/") && typeOf(authorization) == 1) {
      return Answer.challenge("NTLM " + TYPE_2);
    }
    return Answer.OK;
  }

  /** The message type of NTLM (MS-NLMP §2.2.1) after its eight bytes of signature. */
  static int typeOf(String authorization) {
    return Base64.getDecoder().decode(authorization.substring("NTLM ".length()))[8];
  }

  /** Fails unless each golden collection was sent whole and answered. */
  void assertNoProblems() {
    assertThat(runs.keySet()).containsAll(goldens);
    assertThat(runs.values())
        .filteredOn(run -> !run.name().matches("refused|nobody|.*-unfilled"))
        .allSatisfy(
            run -> {
              assertThat(run.problems()).as(run.name()).isEmpty();
              assertThat(run.warnings())
                  .as(run.name())
                  .isEqualTo(run.name().equals("bodies") ? NO_FILE_CHOSEN : List.of());
              assertThat(run.statuses()).as(run.name()).isNotEmpty().containsOnly(200);
            });
  }

  Map<String, Newman.Run> all() {
    return runs;
  }

  /** Returns the base of all that is sent. */
  String url() {
    return echo.url();
  }

  /** Returns what was sent below {@code path}, in that order. */
  List<Received> below(String path) {
    return echo.below(path);
  }

  /** Returns what a golden collection sent, without what a run with fewer values sent below it. */
  List<Received> requests(String golden) {
    return echo.below("/" + golden).stream()
        .filter(request -> !request.uri().getPath().startsWith("/" + golden + "/bare/"))
        .toList();
  }

  Received only(String golden) {
    assertThat(requests(golden)).hasSize(1);
    return requests(golden).get(0);
  }

  String authorization(String golden) {
    return only(golden).header("Authorization").orElseThrow();
  }

  @Override
  public void close() {
    echo.close();
  }
}
