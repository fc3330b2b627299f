package io.github.authdex.cli.verb;

import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
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
    footer = {"  authdex list", "  authdex list --category payments --json"})
public final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--category",
      completionCandidates = KnownWords.Categories.class,
      paramLabel = "WORD",
      description = "Only APIs of this category.")
  private String category;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Mixin private CatalogOption catalogOption;

  public ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<IndexedApi> all = catalogOption.load(terminal).list();
    List<IndexedApi> apis =
        all.stream()
            .filter(api -> category == null || api.categories().contains(category))
            .toList();
    if (apis.isEmpty() && category != null) {
      throw unknownCategory(all);
    }
    if (json) {
      terminal.out().print(JsonOutput.of(apis.stream().map(ApiJson::of).toList()));
    } else {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      apis.forEach(api -> print(api, today));
      terminal.err().println(apis.size() + (apis.size() == 1 ? " API" : " APIs"));
    }
    return ExitCode.DONE;
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

  private void print(IndexedApi api, LocalDate today) {
    String id = String.format("%-24s", api.id());
    terminal
        .out()
        .println(
            id
                + " "
                + String.format("%-13s", api.grade(today))
                + " "
                + String.join(" or ", api.alternatives()));
  }
}
