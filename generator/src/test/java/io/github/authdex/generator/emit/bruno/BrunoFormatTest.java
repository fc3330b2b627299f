package io.github.authdex.generator.emit.bruno;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bruno's collections in OpenCollection YAML, run by bru. {@link BrunoFilesTest} shows that those
 * in the other language say the same. Digests are left out, since bru fills no variables into them.
 */
final class BrunoFormatTest extends FormatContract {
  @Override
  protected Emitter emitter() {
    return BrunoEmitter.yaml();
  }

  @Override
  protected CollectionTool tool() {
    return new BrunoTool("bruno");
  }

  /** What each of the ways to authenticate has besides; those are run in any case. */
  @Override
  protected Set<String> apis() {
    return Set.of(
        "hawk",
        "jwt-query",
        "credential-parts",
        "apikey-below-the-top",
        "apikey-body-and-path",
        "apikey-cookie",
        "bodies",
        "edgegrid",
        "names-need-escapes",
        "oauth2-client-credentials",
        "public-operation",
        "session-steps",
        "session-xml",
        "signature-body",
        "signature-derived",
        "signature-query-and-key",
        "composed-values",
        "oauth2-own-way",
        "oauth2-exchange",
        "sigv4");
  }

  @Override
  protected Set<String> inexpressible() {
    return Set.of("httpsig", "oauth2-bound", "two-schemes");
  }

  /** No variable is filled into its login. */
  @Override
  protected Set<String> notRun() {
    return Set.of("digest");
  }

  @Override
  protected boolean checksCredentials() {
    return true;
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    BrunoRuns.of(cases.stream().map(BrunoFormatTest::asNotesSay).toList())
        .forEach(
            (name, run) -> {
              statuses.put(name, run.statuses());
              if (name.endsWith("-unfilled")) {
                assertThat(run.problems()).as(name).hasSize(run.statuses().size());
              } else if (!name.endsWith("-wrong")) {
                assertThat(run.problems()).as(name).isEmpty();
              }
            });
    return statuses;
  }

  /** The notes on a collection say what a person has to do where Bruno falls short. */
  private static Case asNotesSay(Case one) {
    Map<String, String> values = new LinkedHashMap<>(one.values());
    if (one.name().startsWith("oauth2-client-credentials")) {
      values.replaceAll((key, value) -> key.contains("_client_") ? encoded(value) : value);
    }
    values.replaceAll((key, value) -> value.replace('\n', ' '));
    return new Case(one.name(), one.folder(), one.files(), values, one.limit());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
