package io.github.authdex.cli.input;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A catalog that a thread of its own loads, while this one reads a document. */
public final class CatalogAhead {
  private final List<Diagnostic> told = new ArrayList<>();
  private final FutureTask<Catalog> task;

  private CatalogAhead(CatalogOption option) {
    task = new FutureTask<>(() -> option.loadVouched(told::add));
  }

  /** Begins to load what {@link CatalogOption#loadVouched} returns. */
  public static CatalogAhead of(CatalogOption option) {
    CatalogAhead ahead = new CatalogAhead(option);
    Thread thread = new Thread(ahead.task, "catalog");
    thread.setDaemon(true);
    thread.start();
    return ahead;
  }

  /** Waits for the catalog, and tells {@code terminal} what is wrong with entries of it. */
  public Catalog get(Terminal terminal) throws IOException, InterruptedException, InputException {
    try {
      Catalog catalog = task.get();
      told.forEach(terminal.err()::println);
      return catalog;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException refused) {
        throw refused;
      }
      if (cause instanceof InputException wrong) {
        throw wrong;
      }
      if (cause instanceof Error failed) {
        throw failed;
      }
      throw (RuntimeException) cause;
    }
  }
}
