package io.github.authdex.cli.verb;

import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.evidence.EvidenceReading;
import io.github.authdex.catalog.evidence.MirrorPages;
import io.github.authdex.catalog.evidence.Pages;
import io.github.authdex.catalog.evidence.WebPages;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Reads the evidence of the entries that are checked again, where that is asked for. */
final class EvidenceOption {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  @Option(
      names = "--evidence",
      required = true,
      description = "Read the pages of the evidence again and look for their quotes (network).")
  @SuppressWarnings("unused") // That it stands there is what counts.
  private boolean evidence;

  @Option(
      names = "--mirror",
      paramLabel = "FOLDER",
      description =
          "Read files from git clones in FOLDER/<owner>/<name>, and nothing from the web.")
  private Path mirror;

  /** Returns what is gone in the entries in {@code paths}, and tells how many quotes were found. */
  List<Diagnostic> read(List<Path> paths, Terminal terminal) throws IOException, InputException {
    EvidenceReading.Result result = EvidenceReading.of(documents(paths), pages());
    terminal.err().println(words(result));
    return result.findings();
  }

  private Pages pages() throws InputException {
    if (mirror == null) {
      return WebPages.over(HttpClient.newBuilder().connectTimeout(CONNECT).build());
    }
    if (!Files.isDirectory(mirror)) {
      throw InputException.notFound(
          "Expected a folder of git clones but there is no \"" + mirror + "\"", List.of());
    }
    return new MirrorPages(mirror);
  }

  /** What cannot be read is no evidence; the check says why. */
  private static List<SourceDocument> documents(List<Path> paths) throws IOException {
    List<SourceDocument> documents = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : EntryFolder.files(path)) {
        try {
          documents.addAll(EntryFolder.documents(file));
        } catch (SourceException ignored) {
          // The check tells it.
        }
      }
    }
    return documents;
  }

  private static String words(EvidenceReading.Result result) {
    String words = result.shown() + " quotes stand where they stood";
    return result.elsewhere() == 0
        ? words
        : words + ", " + result.elsewhere() + " are on pages that are not here";
  }
}
