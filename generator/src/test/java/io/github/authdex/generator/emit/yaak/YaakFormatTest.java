package io.github.authdex.generator.emit.yaak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract;
import io.github.authdex.generator.node.CollectionRunner;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Yaak's collections, run by its command line. */
final class YaakFormatTest extends FormatContract {
  @Override
  protected Emitter emitter() {
    return new YaakEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new YaakTool();
  }

  @Override
  protected Set<String> apis() {
    return Set.of(
        "apikey-body-and-path",
        "apikey-cookie",
        "apikey-header",
        "apikey-query",
        "basic",
        "bearer",
        "digest",
        "oauth1",
        "oidc",
        "public-operation",
        "sigv4");
  }

  @Override
  protected Set<String> inexpressible() {
    return Set.of(
        "asap",
        "credential-parts",
        "edgegrid",
        "hawk",
        "httpsig",
        "jwt-hex",
        "jwt-query",
        "ntlm",
        "oauth2-bound",
        "signature-body",
        "signature-derived",
        "signature-header",
        "signature-query-and-key",
        "two-schemes");
  }

  /** The application fetches tokens, and a login brings what no lab knows before. */
  @Override
  protected Set<String> notRun() {
    return Set.of("oauth2Machine", "oauth2Person", "session");
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    CollectionRunner.run("yaak", cases)
        .forEach(
            (name, run) -> {
              assertThat(run.problems()).isEmpty();
              statuses.put(name, run.statuses());
            });
    return statuses;
  }
}
