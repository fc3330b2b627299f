package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template or a hurry left behind is not a fact: TODO, xxx, example.com. */
final class PlaceholderLeft implements Rule {
  private static final Pattern WORD =
      Pattern.compile(
          "\\b(?:TODO|FIXME|XXX+|TBD|TBC|xxx+|[Ll]orem ipsum|[Cc]hange ?me|FILL ME IN|foobar)\\b"
              + "|<[Yy]our[^>]*>|\\?\\?\\?|\\.\\.\\.$");
  private static final Pattern TODO = Pattern.compile("\\bTODO\\b");
  private static final Pattern DOMAIN = Pattern.compile("(?:^|\\.)example\\.(?:com|net|org)$");
  private static final Pattern RESERVED =
      Pattern.compile("(?:^|\\.)(?:invalid|localhost|local|internal|lan|corp|home)$");

  private final TextVerdicts<Boolean> gaps = new TextVerdicts<>(text -> TODO.matcher(text).find());
  private final TextVerdicts<Optional<String>> placeholders =
      new TextVerdicts<>(PlaceholderLeft::placeholder);

  @Override
  public String id() {
    return "placeholder-left";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<EntryPlace> words = new LinkedHashSet<>(entry.prose());
    words.addAll(entry.root().child("aliases").children());
    words.addAll(entry.root().child("categories").children());
    words.addAll(entry.pages());
    words.add(entry.root().child("id"));
    entry.texts().stream()
        .filter(text -> !words.contains(text) && gaps.of(text.node().asText()))
        .forEach(words::add);
    Set<EntryPlace> told = new LinkedHashSet<>();
    for (EntryPlace text : words) {
      Optional<String> found = placeholders.of(text.node().asText());
      if (found.isPresent()) {
        told.add(text);
        report.error(
            text,
            text.words()
                + " has a placeholder, \""
                + found.get()
                + "\"; write the fact, or leave the field out");
      }
    }
    host(entry.root().child("provider"), entry.root().text("provider"), report);
    List<EntryPlace> urls = new ArrayList<>(entry.pages());
    urls.addAll(entry.destinations());
    urls.stream()
        .filter(url -> !told.contains(url)) // One gap is one thing to do.
        .forEach(url -> host(url, DomainOwners.host(url.node().asText()), report));
  }

  private static Optional<String> placeholder(String text) {
    Matcher found = WORD.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
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
