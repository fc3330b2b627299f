package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.lint.DomainOwners;

/** What the host of an API's first server tells: whose it is, and a name for the entry. */
final class HostFields {
  private HostFields() {}

  static void fill(EntryDraft draft) {
    ObjectNode root = draft.root();
    String url = root.at("/servers/0/url").asText();
    if (url.isEmpty() || url.matches("https?://(?:[0-9.:]+|\\[.*|localhost.*)")) {
      return;
    }
    String domain = DomainOwners.ofUrl(url);
    if (!root.has("provider") && domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      root.put("provider", domain);
    }
    String label = domain.split("\\.", 2)[0];
    if (!root.has("id") && label.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      root.put("id", label);
    }
  }
}
