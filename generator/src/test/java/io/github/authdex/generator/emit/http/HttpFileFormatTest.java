package io.github.authdex.generator.emit.http;

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
 * Files of requests, run by httpyac. A digest, of which it knows too little for the lab, and
 * consent, for which the lab has no page, are run in {@link HttpFileRunTest}.
 */
final class HttpFileFormatTest extends FormatContract {
  @Override
  protected Emitter emitter() {
    return new HttpFileEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new HttpFileTool();
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
        "bearer-prefix",
        "edgegrid",
        "hawk",
        "jwt-hex",
        "jwt-query",
        "oauth1",
        "oauth2-client-credentials",
        "oidc",
        "public-operation",
        "signature-body",
        "signature-derived",
        "signature-header",
        "signature-query-and-key",
        "sigv4",
        "two-alternatives");
  }

  @Override
  protected Set<String> inexpressible() {
    return Set.of("httpsig", "ntlm", "oauth2-bound", "two-schemes");
  }

  /** Httpyac opens a page for a person's consent, and a login brings what no lab knows before. */
  @Override
  protected Set<String> notRun() {
    return Set.of("digest", "oauth2Person", "session");
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Httpyac httpyac = new Httpyac();
    for (Case each : cases) {
      httpyac.run(each.name(), each.files().get(0), encoded(each), each.limit());
    }
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    httpyac.results().forEach((name, result) -> statuses.put(name, result.statuses()));
    return statuses;
  }

  /**
   * What the note on OAuth 2.0 asks of a person: httpyac does not encode them (RFC 6749 §2.3.1).
   */
  private static Map<String, String> encoded(Case each) {
    Map<String, String> values = new LinkedHashMap<>(each.values());
    if (each.name().startsWith("oauth2-")) {
      values.replaceAll(
          (name, value) ->
              name.matches(".*_client_(id|secret)")
                  ? URLEncoder.encode(value, StandardCharsets.UTF_8)
                  : value);
    }
    return values;
  }
}
