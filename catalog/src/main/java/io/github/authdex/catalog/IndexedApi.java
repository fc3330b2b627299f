package io.github.authdex.catalog;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Server;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the index knows of an entry: enough to find and list it.
 *
 * @param id such as {@code stripe}
 * @param title the API's name as its provider writes it
 * @param provider the provider's domain
 * @param aliases other names people look for
 * @param categories from general to special
 * @param docs the provider's page on authentication
 * @param support how well its evidence supports it
 * @param security the ways to be authenticated in general, the recommended one first
 * @param rules what holds on some paths instead
 * @param servers where it lives, the live one first
 * @param family the family that it is one of, if its file holds others too
 */
public record IndexedApi(
    String id,
    String title,
    String provider,
    List<String> aliases,
    List<String> categories,
    String docs,
    Support support,
    List<IndexedAlternative> security,
    List<IndexedRule> rules,
    List<IndexedServer> servers,
    Optional<String> family) {
  public IndexedApi {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(docs, "docs");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(support, "support");
    aliases = List.copyOf(aliases);
    categories = List.copyOf(categories);
    security = List.copyOf(security);
    rules = List.copyOf(rules);
    servers = List.copyOf(servers);
  }

  /** Returns how well its evidence supports it on {@code day}. */
  public Grade grade(LocalDate day) {
    return support.on(day);
  }

  /** Returns {@link #security} in words, such as {@code token (bearer)}. */
  public List<String> alternatives() {
    return security.stream().map(IndexedAlternative::words).toList();
  }

  /**
   * Returns the ways to be authenticated for a call, as {@link Entry#requirement(Server, String,
   * String)} has them.
   *
   * @param server one of its servers
   * @param method upper case
   * @param path below the server's URL, without a query
   */
  public List<IndexedAlternative> security(Server server, String method, String path) {
    List<IndexedAlternative> asked =
        Entry.PathRule.mostLiteral(rules.stream(), IndexedRule::rule, method, path)
            .map(IndexedRule::security)
            .orElse(security);
    AuthRequirement needed = server.requirement(IndexedAlternative.requirement(asked));
    if (needed.isNone()) {
      return List.of(IndexedAlternative.NOTHING);
    }
    return needed.alternatives().stream().map(one -> inWords(one, asked)).toList();
  }

  /** Compares what records hold: a hash of a record is linked when it is first asked for. */
  private IndexedAlternative inWords(Alternative one, List<IndexedAlternative> asked) {
    return Stream.concat(asked.stream(), servers.stream().flatMap(IndexedApi::own))
        .filter(known -> known.alternative().schemes().equals(one.schemes()))
        .findFirst()
        .orElse(IndexedAlternative.NOTHING);
  }

  private static Stream<IndexedAlternative> own(IndexedServer server) {
    return server.security().stream().flatMap(List::stream);
  }

  /** Returns what the index knows of {@code entry}. */
  static IndexedApi of(Entry entry, Optional<String> family) {
    return new IndexedApi(
        entry.id(),
        entry.title(),
        entry.provider(),
        entry.aliases(),
        entry.categories(),
        entry.docs(),
        entry.support(),
        IndexedAlternative.of(entry.security(), entry.schemes()),
        IndexedRule.of(entry.paths(), entry.schemes()),
        entry.servers().stream().map(server -> IndexedServer.of(server, entry.schemes())).toList(),
        family);
  }
}
