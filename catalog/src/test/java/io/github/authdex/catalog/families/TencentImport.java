package io.github.authdex.catalog.families;

import io.github.authdex.catalog.git.GitTree;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the table of Tencent Cloud of its SDK for Python: where each product is, what is signed as
 * its name, and which versions it has.
 */
final class TencentImport {
  private static final String DOMAIN = ".tencentcloudapi.com";

  private final GitTree sdk;
  private final KnownEntries known;
  private final Map<String, TencentProduct> products;
  private final ImportReport report;
  private final FamilyText text = new FamilyText();

  private TencentImport(GitTree sdk, KnownEntries known) throws IOException {
    this.sdk = sdk;
    this.known = known;
    this.products = TencentProduct.all(sdk);
    this.report =
        new ImportReport("TencentCloud/tencentcloud-sdk-python " + sdk.commit() + " " + sdk.day());
  }

  /** Writes the rows of {@code clone} below the head of the family's file, and the report. */
  static void run(Path clone, Path entries, String head) throws IOException, SourceException {
    TencentImport made = new TencentImport(new GitTree(clone), new KnownEntries(entries));
    made.text.lines(head.replace("@commit@", made.sdk.commit()));
    TencentClient.all(made.sdk).forEach(made::add);
    FamilyFiles.write(entries, "tencent", made.text, made.report);
  }

  private void add(String service, List<TencentClient> versions) {
    String id = "tencent-cloud-" + service;
    TencentClient newest = versions.get(versions.size() - 1);
    if (known.has(id) || known.at("https://" + newest.endpoint()).isPresent()) {
      report.entry(service, known.at("https://" + newest.endpoint()).orElse(id));
    } else if (!newest.endpoint().equals(service + DOMAIN)) {
      report.out(service, "it signs as " + service + " and is at " + newest.endpoint());
    } else if (newest.action().isEmpty()) {
      report.out(service, "its client has no operation");
    } else {
      report.row(service, id);
      write(id, versions, newest);
    }
  }

  private void write(String id, List<TencentClient> versions, TencentClient newest) {
    String title = "Tencent Cloud " + newest.name();
    known.name(id, title);
    text.field("id", id).field("title", title);
    TencentProduct product = TencentProduct.of(products, newest.service());
    if (!product.name().isEmpty() && known.take(product.name())) {
      text.field("aliases", List.of(product.name()));
    }
    if (!product.docs().isEmpty()) {
      text.field("docs", product.docs());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("client", newest.file());
    values.put("service", newest.service());
    values.put("action", newest.action());
    values.put("version", newest.version());
    if (versions.size() > 1) {
      values.put("versions", callersChoice(versions));
    }
    text.field("servers", List.of("https://" + newest.endpoint())).field("values", values);
  }

  /** Returns the header of a product of which callers have to say the version that they mean. */
  private static Map<String, Object> callersChoice(List<TencentClient> versions) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("required", true);
    header.put("example", versions.get(versions.size() - 1).version());
    header.put(
        "description",
        "The version of the product's API: "
            + String.join(", ", versions.stream().map(TencentClient::version).toList())
            + ".");
    return header;
  }
}
