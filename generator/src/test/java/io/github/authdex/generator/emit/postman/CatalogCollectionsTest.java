package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.CatalogSample;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.emit.collection.Script;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the collection of each catalog entry against the lab as that API. */
final class CatalogCollectionsTest {
  private static final Set<String> KNOWN =
      Set.of("akamai", "aws-s3", "binance", "github", "netsuite", "paypal", "plaid");

  private final Map<String, Lab> labs = new LinkedHashMap<>();

  @Test
  void theLabTakesWhatTheCollectionOfEachEntrySends(@TempDir Path temp)
      throws IOException, InterruptedException {
    Newman newman = new Newman(temp);
    try {
      Set<String> ids = new TreeSet<>(KNOWN);
      ids.addAll(CatalogSample.ids());
      for (String id : ids) {
        add(newman, Authdex.of(Catalog.bundled()).api(id).collection());
      }
      assertThat(newman.run().values())
          .allSatisfy(
              run -> {
                assertThat(run.problems()).as(run.name()).isEmpty();
                assertThat(run.warnings()).as(run.name()).isEmpty();
                assertThat(run.statuses()).as(run.name()).isNotEmpty().containsOnly(200);
              });
    } finally {
      labs.values().forEach(Lab::close);
    }
    assertThat(labs).containsKeys(KNOWN.toArray(String[]::new));
  }

  /** Adds a collection, once more without access token where a script can fetch one. */
  private void add(Newman newman, ApiModel model) throws IOException {
    String id = model.auth().id();
    if (model.operations().isEmpty()) {
      return;
    }
    Lab lab = Lab.start(model, LabOptions.STANDARD);
    labs.put(id, lab);
    ApiCollection collection = ApiCollection.of(model, new PostmanTool());
    Map<String, String> held = LabValues.held(model, lab);
    newman.add(id, model, 10, LabValues.fill(held, lab));
    show(newman, model, lab);
    if (!collection.auth().data(Script.FETCH_TOKENS).isEmpty()) {
      held.keySet().removeIf(variable -> variable.endsWith("_access_token"));
      newman.add(id + "-fetched", model, 10, LabValues.fill(held, lab));
      show(newman, model, lab);
    }
  }

  /** Shows the client certificate of {@code model}, if it asks for one. */
  private static void show(Newman newman, ApiModel model, Lab lab) throws IOException {
    for (BoundScheme bound : model.auth().schemes().values()) {
      if (bound.scheme() instanceof MtlsScheme) {
        Credentials roles = bound.roles(lab.credentials());
        newman.showing(
            lab.authorityPem().orElseThrow(),
            roles.require("certificate").reveal(),
            roles.require("privateKey").reveal());
      }
    }
  }
}
