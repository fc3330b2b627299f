package io.github.authdex.site.view;

import io.github.authdex.catalog.Entry;

/** Where a call that proves a credential goes. */
final class VerifyAddress {
  private VerifyAddress() {}

  /** Returns the whole address, with braces where a variable stands. */
  static String of(Entry entry, Entry.Verify verify) {
    String server = entry.servers().get(0).url();
    return verify
        .url()
        .map(url -> url.startsWith("/") ? origin(server) + url : url)
        .orElseGet(() -> server + verify.path());
  }

  private static String origin(String server) {
    int slash = server.indexOf('/', server.indexOf("://") + 3);
    return slash < 0 ? server : server.substring(0, slash);
  }
}
