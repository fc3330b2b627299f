package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A public API is on a host with a name in a domain, which tells whose it is. */
final class HostNamed implements Rule {
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*");

  @Override
  public String id() {
    return "host-named";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    List<EntryPlace> urls = new ArrayList<>(entry.pages());
    urls.addAll(entry.destinations());
    for (EntryPlace url : urls) {
      String text = url.node().asText();
      if (!text.startsWith("http://")) { // HttpsOnly lets this machine alone.
        check(url, text, DomainOwners.host(text), report);
      }
    }
  }

  private static void check(EntryPlace url, String text, String host, Report report) {
    if (NUMBER.matcher(host).matches()) {
      tell(url, "names a machine by its number", text, report);
    } else if (!host.contains(".") && !host.equals("v")) {
      tell(url, "names a host without a domain", text, report);
    }
  }

  private static void tell(EntryPlace url, String flaw, String text, Report report) {
    report.error(url, url.words() + " " + flaw + "; write the provider's host: \"" + text + "\"");
  }
}
