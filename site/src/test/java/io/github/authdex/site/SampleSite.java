package io.github.authdex.site;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.lab.testing.Upwards;
import io.github.authdex.site.output.SiteFolder;
import io.github.authdex.site.view.SiteContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A small site: some entries of the catalog, and one whose texts would do harm. */
final class SampleSite {
  static final SiteContext SITE = new SiteContext(Optional.empty(), LocalDate.of(2026, 11, 30));

  private static final List<String> IDS =
      List.of(
          "akamai",
          "airtable",
          "datadog",
          "github",
          "mailchimp",
          "notion",
          "spotify",
          "stripe",
          "twilio",
          "zoom");

  private static final String HOSTILE =
      """
      id: hostile
      title: Hostile <script>window.hacked=1</script>
      provider: hostile.example
      aliases: ["\\"><img src=x onerror=window.hacked=1>"]
      docs: https://hostile.example/docs?a=(b)
      servers:
        - url: https://api.hostile.example
          name: live
          description: "{{title}} {{{title}}} <img src=x onerror=window.hacked=1>"
      headers:
        X-Note:
          required: true
          example: "</code><script>window.hacked=1</script>"
          description: "</script><script>window.hacked=1</script>"
      credentials:
        key:
          title: "</li><svg onload=window.hacked=1>"
          description: "Get it. <iframe src='javascript:parent.hacked=1'></iframe>"
          format: {prefixes: ["<b>"]}
      schemes:
        key: {kind: apikey, in: header, name: X-Key, title: "&lt;{{#page}}", key: key}
      security:
        - key: []
      verify: {method: GET, path: /me}
      evidence:
        - {of: key, source: provider-docs, url: "https://hostile.example/docs", seen: 2026-11-24, quote: "<script>window.hacked=1</script>"}
      """;

  private SampleSite() {}

  /** Writes the entries into {@code folder} and returns their catalog. */
  static Catalog catalog(Path folder) throws Exception {
    Path entries = Upwards.find("catalog/entries");
    for (String id : IDS) {
      Path file = entries.resolve(id.substring(0, 1)).resolve(id + ".yaml");
      if (Files.exists(file)) {
        Files.copy(file, folder.resolve(id + ".yaml"));
      }
    }
    Files.writeString(folder.resolve("hostile.yaml"), HOSTILE);
    return Catalog.of(folder);
  }

  /** Writes the site of {@code catalog} into {@code folder}. */
  static void write(Catalog catalog, Path folder) throws Exception {
    new SiteFolder(folder, false).write(SiteBuilder.parts(catalog, SITE));
  }
}
