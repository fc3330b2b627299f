package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** Scripts for curl, run by bash. */
final class CurlFormatTest extends FormatContract {
  @TempDir private Path folder;

  @Override
  protected Emitter emitter() {
    return new CurlEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new CurlTool();
  }

  @Override
  protected Set<String> apis() {
    return Set.of(
        "apikey-below-the-top",
        "apikey-body-and-path",
        "apikey-cookie",
        "apikey-header",
        "apikey-query",
        "asap",
        "basic",
        "bearer",
        "digest",
        "edgegrid",
        "hawk",
        "jwt-hex",
        "jwt-query",
        "names-need-escapes",
        "ntlm",
        "oauth1",
        "oauth2-code",
        "oidc",
        "public-operation",
        "signature-body",
        "signature-derived",
        "signature-header",
        "signature-query-and-key",
        "sigv4");
  }

  @Override
  protected Set<String> inexpressible() {
    return Set.of("httpsig", "oauth2-bound", "two-schemes");
  }

  /** Each call is a dozen processes. */
  @Override
  protected int limit(String api) {
    return Samples.isWhole() ? Integer.MAX_VALUE : 2;
  }

  /** A login brings what no lab knows before. */
  @Override
  protected Set<String> notRun() {
    return Set.of("session");
  }

  /** A script refuses to send an empty header, which other tools do. */
  private static Map<String, String> filled(Map<String, String> values) {
    Map<String, String> filled = new LinkedHashMap<>(values);
    filled.computeIfPresent("acme_x_trace", (key, value) -> value.isEmpty() ? "trace" : value);
    return filled;
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Bash bash = new Bash(folder);
    for (Case each : cases) {
      Path script = each.files().get(0);
      ApiModel model = model(each.name());
      Bash.fill(script, model, filled(each.values()));
      OperationWords words = new OperationWords();
      for (Operation operation : model.operations().stream().limit(each.limit()).toList()) {
        List<String> call = new ArrayList<>(List.of(words.of(operation.id())));
        call.addAll(Bash.STATUS);
        bash.add(each.name(), script, call);
      }
    }
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    for (Bash.Done done : bash.run()) {
      statuses.computeIfAbsent(done.name(), name -> new ArrayList<>()).add(done.status());
    }
    return statuses;
  }
}
