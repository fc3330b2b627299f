package io.github.authdex.generator.emit.postman;

import static io.github.authdex.generator.golden.Apis.api;
import static io.github.authdex.generator.golden.Apis.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Postman's own signers, checked by the lab: two implementations that share nothing. */
final class SignedCollectionsTest {
  private static final List<String> KINDS =
      List.of("asap", "digest", "edgegrid", "hawk", "ntlm", "oauth1", "sigv4");

  private final List<Lab> labs = new ArrayList<>();

  @Test
  void theLabTakesWhatPostmanSignsWithTheRightSecretAlone(@TempDir Path temp)
      throws IOException, InterruptedException {
    Newman newman = new Newman(temp);
    try {
      for (String kind : KINDS) {
        add(newman, kind, GoldenModels.all().get(kind).get());
      }
      add(newman, "sorted", sorted());
      assertThat(newman.run().values())
          .hasSize(2 * (KINDS.size() + 1))
          .allSatisfy(
              run -> {
                int status = run.name().endsWith("-wrong") ? 401 : 200;
                assertThat(run.problems()).as(run.name()).isEmpty();
                assertThat(run.statuses()).as(run.name()).isNotEmpty().containsOnly(status);
              });
    } finally {
      labs.forEach(Lab::close);
    }
  }

  /** A signature over sorted parameters and a time with milliseconds, in a script. */
  private static ApiModel sorted() {
    Schema things = new Schema.ObjectOf(List.of(text("name"), text("a b")), Optional.empty(), "");
    return api("sorted")
        .scheme(
            "sign",
            new SignatureScheme(
                "HMAC-SHA256",
                KeyEncoding.TEXT,
                List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.HOST, Piece.PATH, Piece.PARAMETERS),
                "\n",
                "base64",
                Optional.of(
                    new SignatureStamp(
                        "iso8601_milliseconds", Optional.of(Placement.HEADER), "X-Time")),
                Optional.empty(),
                List.of(),
                Placement.HEADER,
                "X-Signature",
                ""),
            Map.of("key", "key"))
        .requires(Alternative.of("sign"))
        .get(
            "find",
            "/find",
            parameter(Parameter.In.QUERY, "to*", true),
            parameter(Parameter.In.QUERY, "from [ü]", true))
        .post("order", "/order", "application/x-www-form-urlencoded", things)
        .build();
  }

  private static Property text(String name) {
    Schema text = new Scalar(Scalar.Type.STRING);
    return new Property(name, text, true, false, false, false, false, "");
  }

  private void add(Newman newman, String kind, ApiModel model) throws IOException {
    Lab lab = start(model);
    Lab other = start(model);
    // Postman keeps Hawk's nonce for all requests of a run, and the lab takes each once.
    int limit = kind.equals("hawk") ? 1 : 10;
    newman.add(kind, model, limit, LabValues.fill(LabValues.held(model, lab), lab));
    newman.add(kind + "-wrong", model, limit, LabValues.fill(mixed(model, other, lab), other));
  }

  /** Returns the names that one lab knows with the secrets of another. */
  private static Map<String, String> mixed(ApiModel model, Lab names, Lab secrets) {
    Map<String, String> mixed = LabValues.held(model, names);
    LabValues.held(model, secrets)
        .forEach(
            (name, value) -> {
              if (name.matches(".*_(password|key|private_key|client_secret|secret_access_key)")) {
                mixed.put(name, value);
              }
            });
    return mixed;
  }

  private Lab start(ApiModel model) throws IOException {
    Lab lab = Lab.start(model, LabOptions.STANDARD);
    labs.add(lab);
    return lab;
  }
}
