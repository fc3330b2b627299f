package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.CatalogCounts;
import io.github.authdex.catalog.Grade;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.EntryOrigin;
import io.github.authdex.cli.input.KnownWords;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code authdex list}: what is in the catalog. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the APIs in the catalog: id, grade, how each is authenticated.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex list",
      "  authdex list --category payments --json",
      "  authdex list --grade verified",
      "  authdex list --family aws"
    })
public final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--category",
      completionCandidates = KnownWords.Categories.class,
      paramLabel = "WORD",
      description = "Only APIs of this category.")
  private String category;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "Only the services of this family, which are one line otherwise at a terminal.")
  private String family;

  @Option(
      names = "--grade",
      converter = KnownWords.Grades.class,
      completionCandidates = KnownWords.Grades.class,
      paramLabel = "GRADE",
      description = "Only APIs of this grade: verified, corroborated or single-source.")
  private Grade grade;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Mixin private CatalogOption catalogOption;

  public ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load(terminal);
    List<IndexedApi> all = catalog.list();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<IndexedApi> apis =
        all.stream()
            .filter(api -> category == null || api.categories().contains(category))
            .filter(api -> family == null || isOf(api, family))
            .filter(api -> grade == null || api.grade(today) == grade)
            .toList();
    if (all.stream().noneMatch(api -> family == null || isOf(api, family))) {
      throw unknownFamily(all);
    }
    if (all.stream().noneMatch(api -> category == null || api.categories().contains(category))) {
      throw unknownCategory(all);
    }
    if (json) {
      terminal
          .out()
          .print(JsonOutput.of(apis.stream().map(api -> ApiJson.of(catalog, api)).toList()));
    } else {
      boolean folds = terminal.out().isWatched() && family == null;
      apis.stream()
          .filter(api -> !folds || api.family().isEmpty())
          .forEach(api -> print(catalog, api, today));
      CatalogCounts counts = CatalogCounts.of(apis, today);
      if (folds) {
        printFamilies(counts);
      }
      terminal.err().println(counts.toString());
    }
    return ExitCode.DONE;
  }

  private static boolean isOf(IndexedApi api, String family) {
    return api.family().filter(family::equals).isPresent();
  }

  /** At a terminal a family of hundreds would hide the others. */
  private void printFamilies(CatalogCounts counts) {
    counts
        .families()
        .forEach(
            (name, size) ->
                terminal
                    .out()
                    .println(
                        String.format("%-24s", name + "-…")
                            + " "
                            + size
                            + " more: authdex list --family "
                            + name));
  }

  private InputException unknownFamily(List<IndexedApi> all) {
    List<String> families =
        all.stream().flatMap(api -> api.family().stream()).distinct().sorted().toList();
    return InputException.notFound(
        "No API of the catalog is in the family \""
            + family
            + "\"; there "
            + (families.isEmpty() ? "is none" : "are " + String.join(", ", families)),
        families);
  }

  private InputException unknownCategory(List<IndexedApi> all) {
    List<String> categories =
        all.stream().flatMap(api -> api.categories().stream()).distinct().sorted().toList();
    return InputException.notFound(
        "No API of the catalog is in the category \""
            + category
            + "\"; there are "
            + String.join(", ", categories),
        categories);
  }

  private void print(Catalog catalog, IndexedApi api, LocalDate today) {
    String id = String.format("%-24s", api.id());
    terminal
        .out()
        .println(
            id
                + " "
                + String.format("%-13s", api.grade(today))
                + " "
                + String.join(" or ", api.alternatives())
                + EntryOrigin.words(catalog, api.id()).map(from -> "  from " + from).orElse(""));
  }
}
