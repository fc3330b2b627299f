package io.github.authdex.catalog.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An entry as its file has it, with the questions that several rules ask; what takes a walk through
 * all of it is looked for once. Threads do not share one.
 */
final class EntryTree {
  private final String file;
  private final EntryPlace root;
  private final LocalDate today;
  private final String id;
  private final Once<List<EntryPlace>> texts = new Once<>(() -> TextPlaces.texts(this));
  private final Once<List<EntryPlace>> prose = new Once<>(() -> TextPlaces.prose(this));
  private final Once<List<EntryPlace>> samples = new Once<>(() -> TextPlaces.samples(this));
  private final Once<List<EntryPlace>> pages = new Once<>(() -> TextPlaces.pages(this));
  private final Once<List<EntryPlace>> destinations = new Once<>(this::findDestinations);
  private final Once<Set<String>> domains = new Once<>(this::findDomains);
  private final Once<List<ServerClaim>> claims = new Once<>(() -> ServerClaim.of(this));
  private final Once<Map<String, String>> variables =
      new Once<>(() -> DefaultCredentialNames.variables(this));

  /**
   * Makes one.
   *
   * @param file as the user named it
   * @param root the whole entry
   * @param today the last day on which a page can have been read
   */
  EntryTree(String file, EntryPlace root, LocalDate today) {
    this.file = file;
    this.root = root;
    this.today = today;
    this.id = root.text("id");
  }

  String file() {
    return file;
  }

  EntryPlace root() {
    return root;
  }

  LocalDate today() {
    return today;
  }

  /** Returns {@link TextPlaces#texts}. */
  List<EntryPlace> texts() {
    return texts.get();
  }

  /** Returns {@link TextPlaces#prose}. */
  List<EntryPlace> prose() {
    return prose.get();
  }

  /** Returns {@link TextPlaces#samples}. */
  List<EntryPlace> samples() {
    return samples.get();
  }

  /** Returns {@link TextPlaces#pages}. */
  List<EntryPlace> pages() {
    return pages.get();
  }

  /** Returns {@link DefaultCredentialNames#variables}. */
  Map<String, String> credentialVariables() {
    return variables.get();
  }

  /** Returns {@link ServerClaim#of}. */
  List<ServerClaim> claims() {
    return claims.get();
  }

  String id() {
    return id;
  }

  /** Returns whether the file lies in a catalog's folder, rather than being a draft elsewhere. */
  boolean inCatalog() {
    String path = file.replace('\\', '/');
    return path.startsWith("entries/") || path.contains("/entries/");
  }

  List<EntryPlace> schemes() {
    return root.child("schemes").children();
  }

  Set<String> schemeNames() {
    return names(root.child("schemes"));
  }

  Set<String> credentialNames() {
    return names(root.child("credentials"));
  }

  /** Returns the names of the parts of credentials, such as {@code adminKey.id}. */
  Set<String> partNames() {
    Set<String> names = new LinkedHashSet<>();
    for (EntryPlace credential : root.child("credentials").children()) {
      parts(credential).forEach(part -> names.add(credential.name() + "." + part));
    }
    return names;
  }

  /** Returns the names of the parts of {@code credential}, without its own. */
  static Set<String> parts(EntryPlace credential) {
    EntryPlace parts = credential.child("parts");
    Set<String> names = new LinkedHashSet<>(names(parts.child("json")));
    parts.child("names").children().forEach(part -> names.add(part.node().asText()));
    return names;
  }

  /** Returns whether the credential, or the part of one, called {@code name} is to be hidden. */
  boolean isSecret(String name) {
    int dot = name.indexOf('.');
    EntryPlace credential =
        root.child("credentials").child(dot < 0 ? name : name.substring(0, dot));
    if (dot < 0) {
      return credential.node().path("secret").asBoolean(true);
    }
    return credential.child("parts").child("public").children().stream()
        .noneMatch(part -> part.node().asText().equals(name.substring(dot + 1)));
  }

  List<EntryPlace> servers() {
    return root.child("servers").children();
  }

  /** Returns the names of the variables of all servers. */
  Set<String> variableNames() {
    Set<String> names = new LinkedHashSet<>();
    servers().forEach(server -> names.addAll(names(server.child("variables"))));
    return names;
  }

  /** Returns the URLs that requests with credentials go to: of servers, paths and endpoints. */
  List<EntryPlace> destinations() {
    return destinations.get();
  }

  /** Returns the domains of {@link #destinations}. */
  Set<String> domains() {
    return domains.get();
  }

  private Set<String> findDomains() {
    Set<String> domains = new LinkedHashSet<>();
    destinations().forEach(url -> domains.add(DomainOwners.ofUrl(url.node().asText())));
    return Collections.unmodifiableSet(domains);
  }

  private List<EntryPlace> findDestinations() {
    List<EntryPlace> urls = new ArrayList<>();
    servers().forEach(server -> urls.add(server.child("url")));
    pathRules().forEach(rule -> urls.addAll(rule.at().child("servers").children()));
    urls.addAll(endpoints());
    return Collections.unmodifiableList(urls);
  }

  /**
   * Returns the domains that are the API's own: its provider's, its servers', and those at which
   * tokens are got; calls that prove a credential or tell where the API lives go nowhere else.
   */
  Set<String> ownDomains() {
    Set<String> own = new LinkedHashSet<>();
    servers().forEach(server -> own.add(DomainOwners.ofUrl(server.text("url"))));
    own.add(DomainOwners.registrable(root.text("provider")));
    endpoints().stream()
        .filter(other -> !other.name().equals("url"))
        .forEach(other -> own.add(DomainOwners.ofUrl(other.node().asText())));
    return own;
  }

  /** Returns the URLs of calls that tell variables of servers. */
  private List<EntryPlace> valueRequests() {
    return servers().stream()
        .flatMap(server -> server.child("variables").children().stream())
        .map(variable -> variable.child("from").child("request").child("url"))
        .filter(url -> url.node().asText("").contains("://"))
        .toList();
  }

  /**
   * Returns the URLs that stand outside the servers: of schemes and of calls of the entry's own.
   */
  List<EntryPlace> endpoints() {
    List<EntryPlace> urls = new ArrayList<>(valueRequests());
    for (String field : List.of("schemes", "verify")) {
      root.child(field)
          .walk(
              place -> {
                boolean names = place.name().equals("url") || place.name().endsWith("Url");
                if (names && place.node().isTextual() && place.node().asText().contains("://")) {
                  urls.add(place);
                }
              });
    }
    return urls;
  }

  /** Returns the alternatives of the entry, of its exceptions and of its servers. */
  List<EntryPlace> alternatives() {
    return securities().stream().flatMap(security -> security.children().stream()).toList();
  }

  /** Returns each list of alternatives, that of the whole entry first. */
  List<EntryPlace> securities() {
    List<EntryPlace> lists = new ArrayList<>(List.of(root.child("security")));
    servers().forEach(server -> lists.add(server.child("security")));
    pathRules().forEach(rule -> lists.add(rule.at().child("security")));
    return lists;
  }

  /** Returns the exceptions, each of several for one path by itself. */
  List<PathRulePlace> pathRules() {
    List<PathRulePlace> rules = new ArrayList<>();
    for (EntryPlace path : root.child("paths").children()) {
      List<EntryPlace> each = path.node().isArray() ? path.children() : List.of(path);
      each.forEach(rule -> rules.add(new PathRulePlace(path.name(), rule)));
    }
    return rules;
  }

  static Set<String> names(EntryPlace object) {
    Set<String> names = new LinkedHashSet<>();
    object.node().fieldNames().forEachRemaining(names::add);
    return names;
  }
}
