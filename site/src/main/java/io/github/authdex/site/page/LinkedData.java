package io.github.authdex.site.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.site.view.ApiView;

/** Says for machines what a page is about, in the words of schema.org. */
final class LinkedData {
  private LinkedData() {}

  /** Returns JSON, no sign of which ends a script element or begins a comment. */
  static String of(ApiView api, PageFrame page) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("@context", "https://schema.org").put("@type", "WebAPI");
    data.put("name", api.title());
    data.put("description", api.summary());
    if (!api.docs().href().isEmpty()) {
      data.put("documentation", api.docs().href());
    }
    if (!page.canonical().isEmpty()) {
      data.put("url", page.canonical());
    }
    ObjectNode provider = data.putObject("provider").put("@type", "Organization");
    provider.put("name", api.provider().text());
    if (!api.provider().href().isEmpty()) {
      provider.put("url", api.provider().href());
    }
    data.put("license", "https://creativecommons.org/publicdomain/zero/1.0/");
    return JsonPrinter.of(data)
        .strip()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
