package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What we know about APIs: finds them by URL and by name. Threads may share it.
 *
 * <p>Listing and finding need the index alone; an entry is read when it is asked for.
 */
public final class Catalog {
  static final String INDEX = "catalog.index";

  private final CatalogIndex index;
  private final EntrySource entries;
  private volatile ServerMatcher matcher;
  private volatile boolean searched;

  Catalog(List<IndexedApi> apis, EntrySource entries) {
    this(new CatalogIndex(apis), entries);
  }

  private Catalog(CatalogIndex index, EntrySource entries) {
    this.index = index;
    this.entries = entries;
  }

  /** Returns the catalog inside this library. */
  public static Catalog bundled() {
    try (InputStream in = Catalog.class.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new FileNotFoundException(
            "Expected " + INDEX + " in this library but it was built without one; build it again");
      }
      String index = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      return new Catalog(new CatalogIndex(index), new BundledEntries());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the catalog of the YAML files in {@code folder} and below it. What only the catalog
   * inside this library asks of its entries, such as evidence, is not asked here.
   *
   * @throws SourceException if an entry cannot be used, with all that is wrong
   * @throws IOException if a file cannot be read
   */
  public static Catalog of(Path folder) throws IOException, SourceException {
    return EntryFolder.catalog(EntryFolder.all(folder, EntryStrictness::forbidsUse));
  }

  /**
   * Returns the catalog of the sound entries in {@code folder} and below it.
   *
   * @param told what is wrong with the others, which are left out
   * @throws IOException if a file cannot be read
   */
  public static Catalog of(Path folder, Consumer<Diagnostic> told) throws IOException {
    return EntryFolder.catalog(
        EntryFolder.sound(
            folder, EntryStrictness::forbidsUse, flaw -> told.accept(flaw.as(Severity.WARNING))));
  }

  /**
   * Returns the catalog inside this library as {@code folder}, the folder of entries that it was
   * built from, has it now: with the entries that were changed or added, without those that were
   * taken away.
   *
   * @param told what is wrong with an entry that was edited, and what is used instead of it
   * @throws IOException if a file cannot be read
   */
  public static Catalog edited(Path folder, Consumer<Diagnostic> told) throws IOException {
    return EditedCatalog.of(folder, told);
  }

  /** Returns all APIs, by id. */
  public List<IndexedApi> list() {
    return index.all();
  }

  /** Returns the APIs that {@code url} belongs to, the most specific first; none if unknown. */
  public List<ApiMatch> find(URI url) {
    return find(url.toString());
  }

  /**
   * Returns the APIs that {@code url} belongs to, the most specific first; none if unknown. A URL
   * without a scheme is taken as https.
   */
  public List<ApiMatch> find(String url) {
    return ApiUrl.parse(url).map(parsed -> matcher(parsed).find(parsed)).orElse(List.of());
  }

  /**
   * Returns {@code url} as one of {@code api}'s, if it fits a server of it. An API that people host
   * themselves is found this way alone: its host could be anybody's, so the caller vouches for it.
   */
  public Optional<ApiMatch> find(IndexedApi api, URI url) {
    return ApiUrl.parse(url.toString()).flatMap(parsed -> ServerMatcher.find(api, parsed));
  }

  /** A program that asks for one URL alone need not know of all servers. */
  private ServerMatcher matcher(ApiUrl url) {
    ServerMatcher made = matcher;
    if (made == null && !searched) {
      searched = true;
      return new ServerMatcher(index.on(url.host()));
    }
    if (made == null) {
      made = new ServerMatcher(index.all());
      matcher = made;
    }
    return made;
  }

  /**
   * Returns the API whose id, or else title, or else alias is {@code name}, whatever the case of
   * its letters.
   */
  public Optional<IndexedApi> named(String name) {
    String word = name.strip();
    List<IndexedApi> apis = index.all();
    return apis.stream()
        .filter(api -> api.id().equalsIgnoreCase(word))
        .findFirst()
        .or(() -> apis.stream().filter(api -> api.title().equalsIgnoreCase(word)).findFirst())
        .or(() -> apis.stream().filter(api -> hasAlias(api, word)).findFirst());
  }

  private static boolean hasAlias(IndexedApi api, String word) {
    return api.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(word));
  }

  /**
   * Returns the ids of what somebody may have meant by {@code text}, a name or a URL: the likeliest
   * first, three at most.
   */
  public List<String> nearest(String text) {
    return new Suggestions(index.all()).near(text);
  }

  /**
   * Returns the entry of {@code id}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Entry entry(String id) {
    return EntryReader.read(tree(id));
  }

  /**
   * Returns the entry of {@code id} as its file has it, in JSON with two spaces of indent.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String json(String id) {
    return tree(id).toPrettyString();
  }

  /** Returns whether the entry of {@code id} is the one inside this library, not edited since. */
  public boolean isBundled(String id) {
    return entries.isBundled(id);
  }

  /**
   * Returns this catalog with {@code own} beside it. An entry of theirs stands in front of one of
   * the same id, and one of a later catalog in front of an earlier one's.
   */
  public Catalog beside(List<OwnCatalog> own) {
    if (own.isEmpty()) {
      return this;
    }
    LayeredEntries layered = new LayeredEntries(this, own);
    return new Catalog(layered.apis(), layered);
  }

  /** Returns the catalog of somebody's own that the entry of {@code id} is from; empty if none. */
  public Optional<OwnCatalog> own(String id) {
    return entries.own(id);
  }

  /** Returns whether the entry of {@code id} stands in front of another that is not seen. */
  public boolean shadows(String id) {
    return entries.shadows(id);
  }

  JsonNode tree(String id) {
    if (!index.has(id)) {
      throw new IllegalArgumentException("Expected the id of an entry but was \"" + id + "\"");
    }
    return entries.tree(id);
  }
}
