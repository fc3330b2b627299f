package io.github.authdex.cli;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.lint.NearestWord;
import io.github.authdex.cli.console.ErrorKind;
import io.github.authdex.cli.console.ErrorReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Tells of a word that is not known where a verb or an option has to stand. */
final class UnknownWord {
  private UnknownWord() {}

  /** Returns what says that {@code word} is no verb; it may be what a verb works on. */
  static ErrorReport verb(String word) {
    List<String> meant = new ArrayList<>();
    NearestWord.to(word, Verb.all().stream().map(Verb::word).toList())
        .forEach(near -> meant.add("authdex " + near));
    api(word).ifPresent(api -> meant.add("authdex show " + api.id()));
    if (word.contains("://")) {
      meant.add("authdex find " + word);
    }
    return new ErrorReport(
        ErrorKind.USAGE,
        "\"" + word + "\" is no verb" + mend(meant, "\"authdex help\" lists them"),
        meant,
        List.of());
  }

  private static Optional<IndexedApi> api(String word) {
    return Catalog.bundled().named(word);
  }

  /** Returns what says that {@code commandLine} has no such option. */
  static ErrorReport option(String word, CommandLine commandLine) {
    String name = word.split("=", 2)[0];
    List<String> near =
        NearestWord.to(
            name,
            commandLine.getCommandSpec().options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .toList());
    return new ErrorReport(
        ErrorKind.USAGE, "Unknown option: '" + name + "'" + mend(near, ""), near, List.of());
  }

  private static String mend(List<String> meant, String otherwise) {
    if (meant.isEmpty()) {
      return otherwise.isEmpty() ? "" : "; " + otherwise;
    }
    return "; did you mean \"" + String.join("\" or \"", meant) + "\"?";
  }
}
