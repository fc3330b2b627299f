package io.github.authdex.cli.request;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.document.DocumentOption;
import io.github.authdex.generator.Authdex;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Whether a call reads what a document says of its operation. Mostly the entry is enough, and some
 * documents are larger than all answers of their API.
 */
public final class CallDocument {
  @Option(
      names = "--with-document",
      description =
          "Also read the document of the API's provider, which is fetched once: what this operation"
              + " takes by it.")
  private boolean wanted;

  @Mixin private DocumentOption option;

  /**
   * Returns the API {@code id} as the document describes it and the entry corrects it, if that was
   * asked for and there is a document.
   */
  Optional<ApiModel> of(Catalog catalog, String id, Terminal terminal)
      throws IOException, InterruptedException, SourceException, InputException {
    if (!isAsked()) {
      return Optional.empty();
    }
    Optional<SourceDocument> document = option.of(catalog.entry(id), terminal);
    if (document.isEmpty()) {
      terminal.err().println("authdex: note: no document of " + id + " was read");
      return Optional.empty();
    }
    return Optional.of(Authdex.of(catalog).api(id, document.get(), option.folder()).model());
  }

  private boolean isAsked() throws InputException {
    boolean asked = wanted || option.namesDocument();
    if (!asked && option.isOffline()) {
      throw new InputException(
          "Expected --offline with --with-document; a call itself is sent, unless by --dry-run or"
              + " --lab");
    }
    return asked;
  }

  /** Throws if a document is asked for beside {@code file}, which is one. */
  void requireUnused(String file) throws InputException {
    option.requireUnused(file);
    if (wanted) {
      throw new InputException(
          "Expected --with-document with an API of the catalog but \""
              + file
              + "\" is a document itself");
    }
  }
}
