package io.github.authdex.site.snippet;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.Formats;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Code and files for each tool, for one way to be authenticated. */
public final class WaySnippets {
  private static final int SHOWN_LINES = 80;

  /** With more ways than these, only the first shows what is in its files: a page stays light. */
  private static final int SHOWN_WAYS = 4;

  /** What to do with the files before all else. */
  private static final Map<String, String> IMPORT =
      Map.of(
          "postman", "Import the collection and an environment into Postman.",
          "bruno", "Unpack the archive, and open its folder in Bruno 3 or newer as a collection.",
          "insomnia", "Import the file into Insomnia 11 or newer.",
          "http",
              "Unpack the archive: JetBrains’ HTTP Client, httpyac and VS Code’s REST Client read"
                  + " it.",
          "hurl",
              "Run it by hurl, the secrets given as --secret and the rest by --variables-file.");

  private static final List<String> WITH_CODE = List.of("http", "hurl");
  private static final List<String> TABS = List.of("postman", "bruno", "insomnia", "http", "hurl");
  private static final List<String> LONG = List.of("bruno", "insomnia");
  private static final List<String> OTHERS = List.of("hoppscotch", "yaak", "curl", "har", "bru");

  private final Entry entry;
  private final Alternative alternative;
  private final ApiModel narrow;
  private final ApiModel ready;
  private final boolean alone;
  private final boolean showsFiles;
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
    this.alone = !first || isSimple(entry);
    this.showsFiles = first || entry.security().alternatives().size() <= SHOWN_WAYS;
    this.ready = alone ? narrow : EntryModel.withRules(EntryModel.of(entry), entry);
    this.folder = folder;
  }

  /** Returns whether one call, by one way, is all that there is to know. */
  private static boolean isSimple(Entry entry) {
    return entry.security().alternatives().size() == 1
        && entry.paths().isEmpty()
        && entry.schemeVerify().isEmpty();
  }

  /**
   * Returns what each tool does, the shortest first.
   *
   * @param whole whether all is made ready; else the commands are told that make what takes long
   */
  public List<SnippetTab> tabs(boolean whole) {
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
    tabs.add(client(whole ? JavaCall.client(narrow) : ""));
    TABS.forEach(
        format -> tabs.add(whole || !LONG.contains(format) ? collection(format) : command(format)));
    return tabs;
  }

  /**
   * Returns what there is for tools that have no tab.
   *
   * @param whole whether their files are made; else the command that makes them is told
   */
  public List<SnippetTab> others(boolean whole) {
    return OTHERS.stream().map(format -> whole ? ready(format) : command(format)).toList();
  }

  private SnippetTab command(String format) {
    return SnippetTab.of(
        format,
        title(format),
        "authdex collection " + entry.id() + " --format " + format + " -o " + format + "/");
  }

  private static String title(String format) {
    return emitter(format).tool().title() + (format.equals("bru") ? " before version 3" : "");
  }

  private static CollectionEmitter emitter(String format) {
    return Formats.collection(format).orElseThrow();
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
    CollectionEmitter emitter = emitter(format);
    ReadyCollection made = ReadyCollection.of(emitter, ready, folder);
    return new SnippetTab(
        format,
        made.title(),
        showsFiles && WITH_CODE.contains(format) ? code(emitter, made) : "",
        IMPORT.get(format),
        ReadyCollection.steps(emitter, ready, alternative.names()),
        made.files(),
        made.losses());
  }

  private SnippetTab ready(String format) {
    ReadyCollection made = ReadyCollection.of(emitter(format), ready, folder);
    return new SnippetTab(format, title(format), "", "", List.of(), made.files(), made.losses());
  }

  /** A long text is for a tool to read, and not for a page. */
  private String code(CollectionEmitter emitter, ReadyCollection made) {
    String text = alone ? made.text() : emitter.emit(narrow, told -> {}).get(0).content();
    return text.lines().count() > SHOWN_LINES ? "" : text;
  }
}
