package io.github.authdex.site.snippet;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.Formats;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.model.ApiModel;
import io.github.authdex.site.output.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Code and files for each tool, for one way to be authenticated. */
public final class WaySnippets {
  private static final int SHOWN_LINES = 80;

  /** What to do with the files before all else. */
  private static final Map<String, String> IMPORT =
      Map.of(
          "postman", "Import both files into Postman.",
          "bruno", "Unpack the archive, and open its folder in Bruno 3 or newer as a collection.",
          "insomnia", "Import the file into Insomnia 11 or newer.",
          "http",
              "Unpack the archive: JetBrains’ HTTP Client, httpyac and VS Code’s REST Client read"
                  + " it.",
          "hurl",
              "Run it by hurl, the secrets given as --secret and the rest by --variables-file.");

  private static final List<String> WITH_CODE = List.of("http", "hurl");
  private static final List<String> TABS = List.of("postman", "bruno", "insomnia", "http", "hurl");
  private static final List<String> OTHERS = List.of("hoppscotch", "yaak", "curl", "har", "bru");

  private final Entry entry;
  private final Alternative alternative;
  private final ApiModel narrow;
  private final ApiModel ready;
  private final String folder;

  /**
   * Makes those of {@code alternative}.
   *
   * @param first whether collections of the whole API go by it; else they have one call
   * @param folder of the files, with a slash at its end
   */
  public WaySnippets(Entry entry, Alternative alternative, boolean first, String folder) {
    this.entry = entry;
    this.alternative = alternative;
    this.narrow = WayModel.of(entry, alternative);
    this.ready = first ? EntryModel.withRules(EntryModel.of(entry), entry) : narrow;
    this.folder = folder;
  }

  /** Returns what each tool does, the shortest first. */
  public List<SnippetTab> tabs() {
    List<SnippetTab> tabs = new ArrayList<>();
    Optional<SnippetRequest> request = SnippetRequest.of(narrow);
    tabs.add(
        request
            .map(call -> SnippetTab.of("curl", "curl", new CommandLines(call).curl()))
            .orElseGet(() -> signed("curl", "curl")));
    tabs.add(
        request
            .flatMap(call -> new CommandLines(call).httpie())
            .map(code -> SnippetTab.of("httpie", "HTTPie", code))
            .orElseGet(() -> signed("httpie", "HTTPie")));
    tabs.add(SnippetTab.of("java", "Java", JavaCall.runtime(narrow, entry, alternative)));
    JavaCall.client(narrow).ifPresent(code -> tabs.add(client(code)));
    TABS.forEach(format -> tabs.add(collection(format)));
    return tabs;
  }

  /** Returns the files of formats that have no tab, in Formats' order. */
  public List<SnippetTab> others() {
    return OTHERS.stream().map(this::collection).toList();
  }

  private SnippetTab signed(String name, String title) {
    return SnippetTab.without(
        name,
        title,
        title
            + " cannot make this proof by itself. “authdex call "
            + entry.id()
            + "” makes it, and shows the request by --dry-run.");
  }

  private SnippetTab client(String code) {
    return new SnippetTab(
        "java-client",
        "Java client",
        code,
        "A typed client that cannot forget the credential: “authdex client "
            + entry.id()
            + " --package com.acme.client -o src/main/java”.",
        List.of(),
        List.of(),
        List.of());
  }

  private SnippetTab collection(String format) {
    CollectionEmitter emitter = Formats.collection(format).orElseThrow();
    ReadyCollection made =
        ReadyCollection.of(emitter, ready, alternative.names(), folder + format + "/");
    List<SiteFile> files = made.files();
    return new SnippetTab(
        format,
        made.title(),
        WITH_CODE.contains(format) ? code(emitter) : "",
        IMPORT.getOrDefault(format, ""),
        made.steps(),
        files,
        made.losses());
  }

  /** A long text is for a tool to read, and not for a page. */
  private String code(CollectionEmitter emitter) {
    String text = emitter.emit(narrow, told -> {}).get(0).content();
    return text.lines().count() > SHOWN_LINES ? "" : text;
  }
}
