package io.github.authdex.cli.document;

import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Gets documents from where they are kept, or from their providers, and tells which. */
final class ProviderDocuments {
  private final DocumentCache cache;
  private final DocumentFetch fetch;
  private final Terminal terminal;

  ProviderDocuments(DocumentCache cache, DocumentFetch fetch, Terminal terminal) {
    this.cache = cache;
    this.fetch = fetch;
    this.terminal = terminal;
  }

  /**
   * Returns the document at {@code url}, or nothing if it is not kept and may not be fetched.
   *
   * @param anew whether it is fetched though it is kept
   */
  Optional<KeptDocument> get(Entry entry, URI url, boolean offline, boolean anew)
      throws IOException, InterruptedException, InputException {
    Optional<KeptDocument> kept = cache.find(url);
    if (kept.isPresent() && !anew) {
      tell(
          url
              + " ("
              + kept.get().words()
              + "; --refresh fetches it anew"
              + sinceTheCheck(entry, kept.get())
              + ")");
      return kept;
    }
    if (offline) {
      tell(
          url
              + " is not kept here and nothing is fetched, so that "
              + entry.id()
              + " is what the catalog knows alone");
      return Optional.empty();
    }
    byte[] content = fetch.get(url, DocumentHosts.of(entry, url));
    KeptDocument now = cache.keep(url, content, Instant.now());
    tell(
        url
            + " ("
            + now.words()
            + kept.map(old -> change(old, now)).orElse("")
            + sinceTheCheck(entry, now)
            + ")");
    return Optional.of(now);
  }

  /** Returns words on what the entry was checked against, if that was another document. */
  private static String sinceTheCheck(Entry entry, KeptDocument document) {
    return entry
        .openapiChecked()
        .filter(checked -> !checked.sha256().equals(document.sha256()))
        .map(
            checked ->
                "; the entry was checked against that of "
                    + checked.seen()
                    + " (sha256 "
                    + checked.sha256().substring(0, 12)
                    + "), and knows nothing of what has changed since")
        .orElse("");
  }

  private static String change(KeptDocument old, KeptDocument now) {
    String since = old.fetched().toString().substring(0, 10);
    return old.sha256().equals(now.sha256())
        ? "; unchanged since " + since
        : "; changed since " + since + ", when its sha256 was " + old.sha256().substring(0, 12);
  }

  private void tell(String words) {
    terminal.err().println("authdex: the provider's document " + words);
  }
}
