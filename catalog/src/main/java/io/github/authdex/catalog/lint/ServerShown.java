package io.github.authdex.catalog.lint;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Credentials go to the provider: a host on another domain than the provider's is shown by
 * evidence, and is not a slip of the pen.
 */
final class ServerShown implements Rule {
  @Override
  public String id() {
    return "server-shown";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    String provider = DomainOwners.registrable(entry.root().text("provider"));
    Set<String> shown = shown(entry);
    for (EntryPlace url : entry.destinations()) {
      String host = DomainOwners.host(url.node().asText());
      String domain = DomainOwners.registrable(host);
      boolean open =
          url.node().asText().startsWith("http://") // HttpsOnly lets this machine alone.
              || domain.equals("v")
              || domain.startsWith("v.")
              || host.endsWith(".v");
      if (!open && !domain.equals(provider)) {
        check(url, domain, provider, shown, report);
      }
    }
    for (EntryPlace page : entry.pages()) {
      typo(page, DomainOwners.ofUrl(page.node().asText()), provider, report);
    }
  }

  private static void check(
      EntryPlace url, String domain, String provider, Set<String> shown, Report report) {
    if (typo(url, domain, provider, report)) {
      return;
    }
    if (!DomainOwners.related(domain, provider) && !shown.contains(domain)) {
      report.error(
          url,
          url.words()
              + " is on "
              + domain
              + ", which nothing ties to the provider "
              + provider
              + "; mend the host, or add evidence of servers that shows it");
    }
  }

  private static boolean typo(EntryPlace url, String domain, String provider, Report report) {
    String one = DomainOwners.label(domain);
    String other = DomainOwners.label(provider);
    boolean slip = one.length() > 4 && !one.equals(other) && NearestWord.distance(one, other) == 1;
    if (slip) {
      report.error(
          url,
          url.words()
              + " is on "
              + domain
              + "; did you mean \""
              + other
              + "\" as in "
              + provider
              + "?");
    }
    return slip;
  }

  /** Returns the domains of the entry's pages, and all if some page shows the servers. */
  private static Set<String> shown(EntryTree entry) {
    Set<String> shown = new LinkedHashSet<>();
    entry.pages().forEach(page -> shown.add(DomainOwners.ofUrl(page.node().asText())));
    boolean servers =
        entry.root().child("evidence").children().stream()
            .anyMatch(page -> page.text("of").equals("servers"));
    if (servers) {
      entry.servers().forEach(server -> shown.add(DomainOwners.ofUrl(server.text("url"))));
    }
    Set<String> owners = new LinkedHashSet<>(shown);
    entry.destinations().stream()
        .map(url -> DomainOwners.ofUrl(url.node().asText()))
        .filter(domain -> owners.stream().anyMatch(owner -> DomainOwners.related(owner, domain)))
        .forEach(shown::add);
    return shown;
  }
}
