package io.github.authdex.generator.emit.hurl;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hurl's files. There is no Hurl where the tests run: what its grammar reads of a file is sent by
 * {@link HurlSender}, which shows that the file says enough and not that Hurl does as it says.
 * Digest, NTLM and AWS's signature, which Hurl leaves to libcurl, are not sent.
 */
final class HurlFormatTest extends FormatContract {
  @Override
  protected Emitter emitter() {
    return new HurlEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new HurlTool();
  }

  @Override
  protected Set<String> apis() {
    return Set.of(
        "apikey-body-and-path",
        "apikey-cookie",
        "apikey-header",
        "apikey-query",
        "basic",
        "bearer-prefix",
        "oauth2-client-credentials",
        "oauth2-code",
        "oidc",
        "public-operation",
        "two-alternatives");
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
        "oauth1",
        "oauth2-bound",
        "signature-body",
        "signature-derived",
        "signature-header",
        "signature-query-and-key",
        "two-schemes");
  }

  /**
   * What stands for Hurl here sends what is written, and a login brings what no lab knows before.
   */
  @Override
  protected Set<String> notRun() {
    return Set.of("digest", "sigv4", "ntlm", "session");
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    for (Case each : cases) {
      String text = Files.readString(each.files().get(0));
      statuses.put(
          each.name(), new HurlSender(values(each)).send(HurlEntries.read(text), each.limit()));
    }
    return statuses;
  }

  /** The note on OAuth 2.0 asks a person to encode id and secret (RFC 6749 §2.3.1). */
  private static Map<String, String> values(Case each) {
    Map<String, String> values = new LinkedHashMap<>();
    each.values()
        .forEach(
            (name, value) -> {
              boolean client =
                  each.name().startsWith("oauth2-") && name.matches(".*_client_(id|secret)");
              values.put(
                  HurlText.name(name),
                  client ? URLEncoder.encode(value, StandardCharsets.UTF_8) : value);
            });
    return values;
  }
}
