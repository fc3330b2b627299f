package io.github.authdex.site.view;

import io.github.authdex.auth.Server;
import io.github.authdex.catalog.Entry;

/** Where a call that proves a credential goes. */
final class VerifyAddress {
  private VerifyAddress() {}

  /** Returns the whole address, with braces where a variable stands. */
  static String of(Entry entry, Entry.Verify verify) {
    Server server = entry.servers().get(0);
    return verify.url().map(server::endpoint).orElseGet(() -> server.url() + verify.path());
  }
}
