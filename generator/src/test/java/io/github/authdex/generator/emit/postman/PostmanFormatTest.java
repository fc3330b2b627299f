package io.github.authdex.generator.emit.postman;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract;
import io.github.authdex.generator.node.Newman;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Postman's collections, run by newman. */
final class PostmanFormatTest extends FormatContract {
  @Override
  protected Emitter emitter() {
    return new PostmanEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new PostmanTool();
  }

  @Override
  protected Set<String> apis() {
    return Set.of(
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
        "ntlm",
        "oauth1",
        "oauth2-client-credentials",
        "oauth2-code",
        "oidc",
        "public-operation",
        "session",
        "signature-header",
        "sigv4",
        "signature-query-and-key");
  }

  @Override
  protected Set<String> inexpressible() {
    return Set.of("httpsig", "oauth2-bound", "two-schemes");
  }

  /** Postman keeps Hawk's nonce for all requests of a run, and the lab takes each once. */
  @Override
  protected int limit(String api) {
    return api.equals("hawk") ? 1 : super.limit(api);
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Newman newman = new Newman(Path.of(""));
    for (Case each : cases) {
      newman.add(
          each.name(),
          each.files().get(0),
          each.files().get(1),
          each.limit(),
          (variable, emitted) -> each.values().getOrDefault(variable, emitted));
    }
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    newman.run().forEach((name, run) -> statuses.put(name, run.statuses()));
    return statuses;
  }
}
