package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template or a hurry left behind is not a fact: TODO, xxx, example.com. */
final class PlaceholderLeft implements Rule {
  private static final Pattern WORD =
      Pattern.compile(
          "\\b(?:TODO|FIXME|XXX+|TBD|TBC|xxx+|[Ll]orem ipsum|[Cc]hange ?me|FILL ME IN|foobar)\\b"
              + "|<[Yy]our[^>]*>|\\?\\?\\?|\\.\\.\\.$");
  private static final Pattern DOMAIN = Pattern.compile("(?:^|\\.)example\\.(?:com|net|org)$");
  private static final Pattern RESERVED =
      Pattern.compile("(?:^|\\.)(?:invalid|localhost|local|internal|lan|corp|home)$");

  @Override
  public String id() {
    return "placeholder-left";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<EntryPlace> words = new LinkedHashSet<>(TextPlaces.prose(entry));
    words.addAll(entry.root().child("aliases").children());
    words.addAll(entry.root().child("categories").children());
    words.addAll(TextPlaces.pages(entry));
    words.add(entry.root().child("id"));
    TextPlaces.texts(entry).stream()
        .filter(text -> !words.contains(text) && text.node().asText().matches("(?s).*\\bTODO\\b.*"))
        .forEach(words::add);
    for (EntryPlace text : words) {
      Matcher found = WORD.matcher(text.node().asText());
      if (found.find()) {
        report.error(
            text,
            text.words()
                + " has a placeholder, \""
                + found.group()
                + "\"; write the fact, or leave the field out");
      }
    }
    host(entry.root().child("provider"), entry.root().text("provider"), report);
    List<EntryPlace> urls = new ArrayList<>(TextPlaces.pages(entry));
    urls.addAll(entry.destinations());
    urls.forEach(url -> host(url, DomainOwners.host(url.node().asText()), report));
  }

  /** The names ending in {@code .example} stay free for drafts and tests. */
  private static void host(EntryPlace at, String host, Report report) {
    boolean loopback = at.node().asText().startsWith("http://localhost");
    if (DOMAIN.matcher(host).find() || (!loopback && RESERVED.matcher(host).find())) {
      report.error(
          at,
          at.words()
              + " is on "
              + host
              + ", a name for examples and private networks (RFC 2606, 6762); write the real one");
    }
  }
}
