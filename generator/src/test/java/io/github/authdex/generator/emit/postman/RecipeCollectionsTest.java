package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.emit.collection.SignedRequests;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.signature.Recipes;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs collections whose script signs by a recipe against the lab, which checks as a server. */
final class RecipeCollectionsTest {
  private static final Set<String> SIGNING_SECRETS =
      Set.of("acme_key", "acme_app_secret", "acme_password", "acme_private_key");

  private static final SignaturePart KEY = new Credential("key");

  private final List<Lab> labs = new ArrayList<>();
  private Newman newman;

  @BeforeEach
  void start(@TempDir Path temp) {
    newman = new Newman(temp);
  }

  @AfterEach
  void stop() {
    labs.forEach(Lab::close);
  }

  @Test
  void theLabTakesTheSignaturesOfProvidersWithTheRightSecretAlone() throws Exception {
    List<Recipes> recipes = Samples.of(List.of(Recipes.values()), 6);
    for (Recipes recipe : recipes) {
      ApiModel model = SignedRequests.of(recipe.scheme(), recipe.credentials());
      add(recipe + "-right", model, right(model));
      add(recipe + "-wrong", model, wrong(model));
    }

    assertThat(newman.run().values())
        .hasSize(2 * recipes.size())
        .allSatisfy(run -> assertStatus(run, run.name().endsWith("-wrong") ? 401 : 200));
  }

  @Test
  void theLabTakesEachAlgorithmKeyAndEncoding() throws Exception {
    add("MD5", SignedRequests.scheme("HMAC-MD5", KeyEncoding.TEXT, "hex", Piece.TARGET));
    add("SHA-1", SignedRequests.scheme("HMAC-SHA1", KeyEncoding.HEX, "HEX", Piece.TARGET));
    add(
        "SHA-256",
        SignedRequests.scheme("HMAC-SHA256", KeyEncoding.BASE64, "base64", Piece.TARGET));
    add(
        "SHA-384",
        SignedRequests.scheme("HMAC-SHA384", KeyEncoding.HEX, "base64url", Piece.TARGET));
    add("SHA-512", SignedRequests.scheme("HMAC-SHA512", KeyEncoding.BASE64, "hex", Piece.TARGET));
    add("digest", SignedRequests.scheme("SHA256", KeyEncoding.TEXT, "base64", Piece.TARGET, KEY));

    assertThat(newman.run().values()).hasSize(6).allSatisfy(run -> assertStatus(run, 200));
  }

  /** All parts in one signature, each of which would spoil it. */
  @Test
  void theLabTakesEachPartOfWhatIsSigned() throws Exception {
    ApiModel model = SignedRequests.ofEachPart();
    add("all", model, right(model));

    assertThat(newman.run().values()).hasSize(1).allSatisfy(run -> assertStatus(run, 200));
  }

  @Test
  void theLabTakesEachFormOfTimeAndNonceInEachPlace() throws Exception {
    add("1", stamped("seconds", "random", Placement.HEADER, Placement.BODY));
    add("2", stamped("milliseconds", "uuid", Placement.QUERY, Placement.HEADER));
    add("3", stamped("microseconds", "counter", Placement.BODY, Placement.QUERY));
    add("4", stamped("nanoseconds", "random", Placement.BODY, Placement.BODY));
    add("5", stamped("iso8601", "uuid", Placement.QUERY, Placement.QUERY));
    add("6", stamped("rfc1123", "counter", Placement.QUERY, Placement.BODY));

    add("7", stamped("iso8601_milliseconds", "random", Placement.HEADER, Placement.QUERY));

    assertThat(newman.run().values()).hasSize(7).allSatisfy(run -> assertStatus(run, 200));
  }

  /** Templates that only a script can fill, in each place. */
  @Test
  void theLabTakesWhatIsComputedInValues() throws Exception {
    for (Placement in : List.of(Placement.HEADER, Placement.QUERY, Placement.BODY)) {
      add("in-" + in, computed(in));
    }

    assertThat(newman.run().values()).hasSize(3).allSatisfy(run -> assertStatus(run, 200));
  }

  private static SignatureScheme computed(Placement in) {
    return new SignatureScheme(
        "HMAC-SHA512",
        KeyEncoding.TEXT,
        List.of(Piece.PARAMETERS, Piece.TARGET, Piece.BODY),
        "",
        "base64",
        Optional.of(new SignatureStamp("seconds", Optional.empty(), "")),
        Optional.of(new SignatureStamp("uuid", Optional.empty(), "")),
        List.of(
            new SignatureParameter(in, "alone", "a {$signed:of {key}} b"),
            new SignatureParameter(in, "plain", "{$base64:~~?>} x")),
        in,
        "X-Signature",
        "v1 {$timestamp} {$base64:{$nonce} {$signature}}");
  }

  @Test
  void theScriptSaysWhatIsWrongWithAKeyAndDoesNotShowIt() throws Exception {
    ApiModel hex =
        SignedRequests.of(
            SignedRequests.scheme("HMAC-SHA256", KeyEncoding.HEX, "hex", Piece.PATH), "key");
    add("empty", hex, with("acme_key", "", right(hex)));
    add("form", hex, with("acme_key", "s3cret", right(hex)));
    add("line", hex, with("acme_key", "00ff\n", right(hex)));
    Map<String, Newman.Run> runs = newman.run();

    assertProblem(
        runs.get("empty"),
        "Expected a value in the variable acme_key, without which the request cannot be signed;"
            + " fill it in the environment");
    assertProblem(
        runs.get("form"),
        "Expected a key in hex in the variable acme_key but it has other characters");
    assertProblem(
        runs.get("line"),
        "Expected no control character in the variable acme_key; a value read from a file often"
            + " ends in a line break");
  }

  private static void assertProblem(Newman.Run run, String problem) {
    assertThat(run.problems())
        .containsOnly("exception: " + problem, "prerequest-script: " + problem);
    assertThat(run.statuses()).containsOnly(401);
  }

  private static void assertStatus(Newman.Run run, int status) {
    assertThat(run.problems()).as(run.name()).isEmpty();
    assertThat(run.warnings()).as(run.name()).isEmpty();
    assertThat(run.statuses()).as(run.name()).hasSize(5).containsOnly(status);
  }

  private static SignatureScheme stamped(
      String time, String nonce, Placement stamps, Placement signature) {
    return new SignatureScheme(
        "HMAC-SHA256",
        KeyEncoding.TEXT,
        List.of(Piece.TIMESTAMP, Piece.NONCE, Piece.TARGET, Piece.BODY),
        "",
        "base64",
        Optional.of(new SignatureStamp(time, Optional.of(stamps), "X-Time")),
        Optional.of(new SignatureStamp(nonce, Optional.of(stamps), "X-Nonce")),
        List.of(),
        signature,
        "X-Signature",
        "");
  }

  private void add(String name, SignatureScheme scheme) throws IOException {
    ApiModel model = SignedRequests.of(scheme, "key");
    add(name, model, right(model));
  }

  private void add(String name, ApiModel model, BinaryOperator<String> values) throws IOException {
    newman.add(name, model, 10, values);
  }

  /** A variable that has another value each time must be the same in request and signature. */
  private BinaryOperator<String> right(ApiModel model) throws IOException {
    Lab lab = start(model);
    return with("acme_x_trace", "{{$guid}}", LabValues.fill(LabValues.held(model, lab), lab));
  }

  private BinaryOperator<String> wrong(ApiModel model) throws IOException {
    Map<String, String> secrets = LabValues.held(model, start(model));
    BinaryOperator<String> right = right(model);
    return (variable, emitted) ->
        SIGNING_SECRETS.contains(variable) ? secrets.get(variable) : right.apply(variable, emitted);
  }

  private static BinaryOperator<String> with(
      String name, String value, BinaryOperator<String> others) {
    return (variable, emitted) -> variable.equals(name) ? value : others.apply(variable, emitted);
  }

  private Lab start(ApiModel model) throws IOException {
    Lab lab = Lab.start(model, LabOptions.STANDARD);
    labs.add(lab);
    return lab;
  }
}
