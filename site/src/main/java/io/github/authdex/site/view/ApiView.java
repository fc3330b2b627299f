package io.github.authdex.site.view;

import io.github.authdex.auth.FixedHeader;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.SchemeWords;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page shows of an API.
 *
 * @param id of its entry
 * @param title the provider's name for it
 * @param provider the provider with its domain
 * @param summary how it is authenticated, in a sentence
 * @param grade how well that is supported
 * @param categories what it is about
 * @param docs the provider's page on authentication
 * @param openapi the provider's document, or a link without a text
 * @param alternatives the recommended one first
 * @param optional whether some calls go without a credential
 * @param credentials what a caller may hold
 * @param servers where it lives
 * @param headers not secret, on each request
 * @param rules what differs by path
 * @param refusal what it answers without a credential, or empty
 * @param evidence which page says so
 * @param unshown what no page of the provider's shows, or empty
 * @param file its entry's file in the project
 */
public record ApiView(
    String id,
    String title,
    WebLink provider,
    String summary,
    GradeView grade,
    List<String> categories,
    WebLink docs,
    WebLink openapi,
    List<AlternativeView> alternatives,
    boolean optional,
    List<CredentialView> credentials,
    List<ServerView> servers,
    List<Header> headers,
    List<Rule> rules,
    String refusal,
    List<Page> evidence,
    String unshown,
    String file) {
  public ApiView {
    categories = List.copyOf(categories);
    alternatives = List.copyOf(alternatives);
    credentials = List.copyOf(credentials);
    servers = List.copyOf(servers);
    headers = List.copyOf(headers);
    rules = List.copyOf(rules);
    evidence = List.copyOf(evidence);
  }

  /**
   * A header that is not secret.
   *
   * @param name as the API spells it
   * @param value what it holds, or a value that shows the form, or empty
   * @param required whether a request without it fails
   * @param description what it is for, or empty
   */
  public record Header(String name, String value, boolean required, String description) {}

  /**
   * What holds on some paths.
   *
   * @param paths which, with methods where it holds for these alone
   * @param takes what a call needs there, or empty if that is as elsewhere
   * @param servers where these live, or empty if where the others do
   */
  public record Rule(String paths, String takes, String servers) {}

  /**
   * A page that shows something.
   *
   * @param of what it shows
   * @param source whose page it is
   * @param link to it
   * @param seen the day it was read
   * @param quote what stands there, or empty
   * @param note what to look for, or empty
   */
  public record Page(
      String of, String source, WebLink link, String seen, String quote, String note) {}

  /** Returns what is shown of {@code entry}, which {@code api} is the index's line of. */
  public static ApiView of(Entry entry, IndexedApi api, SiteContext site) {
    List<AlternativeView> alternatives =
        entry.security().alternatives().stream()
            .filter(alternative -> !alternative.isAnonymous())
            .map(
                alternative ->
                    AlternativeView.of(
                        entry,
                        alternative,
                        alternative.equals(entry.security().alternatives().get(0))))
            .toList();
    return new ApiView(
        entry.id(),
        entry.title(),
        WebLink.of(entry.provider(), "https://" + entry.provider()),
        summary(entry, alternatives),
        GradeView.of(entry.support().on(site.day())),
        entry.categories(),
        WebLink.of(entry.docs()),
        WebLink.of(entry.openapi().orElse("")),
        alternatives,
        entry.security().isOptional(),
        entry.credentials().values().stream().map(CredentialView::of).toList(),
        entry.servers().stream().map(server -> ServerView.of(server, entry.schemes())).toList(),
        entry.headers().stream().map(ApiView::header).toList(),
        entry.paths().stream().map(rule -> rule(entry, rule)).toList(),
        entry.refusal().map(ApiView::refusal).orElse(""),
        entry.evidence().stream().map(ApiView::page).toList(),
        String.join(", ", entry.unshown(site.day())),
        ProjectLinks.file(api));
  }

  /** Returns whether something differs by path. */
  public boolean hasRules() {
    return !rules.isEmpty();
  }

  /** Returns whether there are headers beside the proof. */
  public boolean hasHeaders() {
    return !headers.isEmpty();
  }

  /** Returns whether there is something to hold. */
  public boolean hasCredentials() {
    return !credentials.isEmpty();
  }

  /** Returns whether several ways lead to it. */
  public boolean hasSeveral() {
    return alternatives.size() > 1;
  }

  /** Returns where the entry is read. */
  public String fileHref() {
    return ProjectLinks.view(file);
  }

  /** Returns where a change of it is proposed. */
  public String editHref() {
    return ProjectLinks.edit(file);
  }

  private static String summary(Entry entry, List<AlternativeView> alternatives) {
    if (alternatives.isEmpty()) {
      return entry.title() + " takes no credential.";
    }
    List<String> kinds =
        alternatives.stream()
            .map(
                way ->
                    way.kinds().stream()
                        .map(AlternativeView.Kind::title)
                        .collect(Collectors.joining(" with ")))
            .distinct()
            .toList();
    return "Authenticate to "
        + entry.title()
        + " by "
        + joined(kinds)
        + (entry.security().isOptional() ? "; some calls go without." : ".");
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static Header header(FixedHeader header) {
    return new Header(
        header.name(),
        header.value().orElse(header.example()),
        header.required(),
        header.description());
  }

  private static Rule rule(Entry entry, Entry.PathRule rule) {
    return new Rule(
        rule.words(),
        rule.security().map(only -> SchemeWords.of(only, entry.schemes())).orElse(""),
        String.join(", ", rule.servers()));
  }

  private static String refusal(Entry.Refusal refusal) {
    return refusal.status()
        + refusal.challenge().map(line -> ", WWW-Authenticate: " + line).orElse("");
  }

  private static Page page(Entry.Evidence page) {
    return new Page(
        page.of(),
        page.source(),
        WebLink.of(FlowView.host(page.url()), page.url()),
        page.seen().toString(),
        page.quote(),
        page.note());
  }
}
