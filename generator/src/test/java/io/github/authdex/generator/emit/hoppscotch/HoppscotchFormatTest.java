package io.github.authdex.generator.emit.hoppscotch;

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

/** Hoppscotch's collections, run by hopp. */
final class HoppscotchFormatTest extends FormatContract {
  @Override
  protected Emitter emitter() {
    return new HoppscotchEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new HoppscotchTool();
  }

  @Override
  protected Set<String> apis() {
    return Set.of(
        "asap",
        "jwt-hex",
        "jwt-query",
        "credential-parts",
        "apikey-body-and-path",
        "apikey-cookie",
        "apikey-header",
        "apikey-query",
        "basic",
        "bearer",
        "digest",
        "hawk",
        "oauth2-client-credentials",
        "oauth2-code",
        "oidc",
        "public-operation",
        "sigv4",
        "signature-body",
        "signature-derived",
        "signature-header",
        "signature-query-and-key",
        "session",
        "session-steps",
        "session-xml",
        "composed-values",
        "oauth2-own-way",
        "oauth2-exchange");
  }

  @Override
  protected Set<String> inexpressible() {
    return Set.of("edgegrid", "httpsig", "ntlm", "oauth1", "oauth2-bound", "two-schemes");
  }

  /**
   * Hopp covers no payload by Hawk, which the second request has, and gives the last of the signed
   * ones a Content-Type though it has no content. Others are much alike.
   */
  @Override
  protected int limit(String api) {
    return switch (api) {
      case "hawk" -> 1;
      case "signed-requests" -> 4;
      default -> 2;
    };
  }

  @Override
  protected boolean checksCredentials() {
    return true;
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    CollectionRunner.run("hoppscotch", cases)
        .forEach(
            (name, run) -> {
              if (name.endsWith("-unfilled")) {
                assertThat(run.problems()).as(name).hasSize(run.statuses().size());
              } else if (!name.endsWith("-wrong")) {
                assertThat(run.problems()).as(name).isEmpty();
              }
              statuses.put(name, run.statuses());
            });
    return statuses;
  }
}
