package io.github.authdex.cli.verb;

import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedAlternative;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.EntryOrigin;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.request.PastedCall;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex find}: which API a URL or name is, and how it wants to be authenticated. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = "Say which API a URL or name is, and how it wants to be authenticated.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex find https://us21.api.mailchimp.com/3.0/ping",
      "  authdex find notion --json"
    })
public final class FindCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "URL|NAME",
      completionCandidates = KnownWords.Ids.class,
      description = "A URL of the API, or its name.")
  private String text;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Mixin private CatalogOption catalogOption;

  public FindCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load(terminal);
    String asked = PastedCall.urlOf(text);
    List<ApiMatch> matches = catalog.find(asked);
    String method = PastedCall.methodOf(text);
    List<Found> found =
        matches.isEmpty()
            ? catalog.named(asked).map(Found::new).stream().toList()
            : matches.stream().map(match -> Found.of(match, method)).toList();
    if (found.isEmpty()) {
      throw CatalogOption.unknown(catalog, asked, UrlDoubt.of(catalog, asked));
    }
    if (json) {
      terminal
          .out()
          .print(JsonOutput.of(found.stream().map(each -> toJson(catalog, each)).toList()));
    } else {
      found.forEach(each -> print(catalog, each));
    }
    return ExitCode.DONE;
  }

  private void print(Catalog catalog, Found found) {
    IndexedApi api = found.api();
    terminal
        .out()
        .heading(api.title(), " (" + api.id() + "), " + api.grade(LocalDate.now(ZoneOffset.UTC)));
    found.match().ifPresent(match -> terminal.out().println("  server    " + server(match)));
    String label = "  auth      ";
    for (IndexedAlternative alternative : found.security()) {
      terminal.out().println(label + alternative.words());
      label = "         or ";
    }
    EntryOrigin.words(catalog, api.id())
        .ifPresent(from -> terminal.out().println("  from      " + from));
    terminal.out().println("  docs      " + api.docs());
    terminal.out().println("  more      authdex show " + api.id());
  }

  private static String server(ApiMatch match) {
    StringBuilder line = new StringBuilder(match.server().url());
    match
        .variables()
        .forEach((name, value) -> line.append("  ").append(name).append('=').append(value));
    return line.toString();
  }

  private static Map<String, Object> toJson(Catalog catalog, Found found) {
    Map<String, Object> map = ApiJson.of(catalog, found.api(), found.security());
    found
        .match()
        .ifPresent(
            match -> {
              Map<String, Object> server = new LinkedHashMap<>();
              server.put("url", match.server().url());
              server.put("variables", match.variables());
              server.put("path", match.path());
              map.put("match", server);
            });
    return map;
  }

  /**
   * An API, and how the URL led to it if there was a URL.
   *
   * @param security what a call needs there, or in general
   */
  private record Found(
      IndexedApi api, Optional<ApiMatch> match, List<IndexedAlternative> security) {
    Found(IndexedApi api) {
      this(api, Optional.empty(), api.security());
    }

    /** What holds there depends on the server, the path and the method, as in a call. */
    static Found of(ApiMatch match, String method) {
      return new Found(
          match.api(),
          Optional.of(match),
          match.api().security(match.server(), method, match.path()));
    }
  }
}
