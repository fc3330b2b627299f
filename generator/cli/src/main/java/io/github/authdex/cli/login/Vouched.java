package io.github.authdex.cli.login;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.OwnCatalog;
import io.github.authdex.cli.console.InputException;
import java.util.Optional;

/**
 * Whoever writes to a repository decides where its entries lead: what is kept of an API never goes
 * where an entry says that stands in front of it there.
 */
public final class Vouched {
  private Vouched() {}

  /**
   * Returns whether the entry of {@code api} is the bundled one, or one that the user answers for.
   */
  public static boolean is(Catalog catalog, String api) {
    return ofRepository(catalog, api).isEmpty();
  }

  private static Optional<OwnCatalog> ofRepository(Catalog catalog, String api) {
    return catalog.own(api).filter(own -> !own.vouched());
  }

  /**
   * Goes on if the user answers for the entry of {@code api}.
   *
   * @throws InputException if it is a repository's
   */
  public static void require(Catalog catalog, String api) throws InputException {
    Optional<OwnCatalog> own = ofRepository(catalog, api);
    if (own.isPresent()) {
      throw new InputException(
          "The entry \""
              + api
              + "\" is this repository's ("
              + own.get().folder()
              + "), which decides where a login leads; if it is right, add --catalog "
              + own.get().folder());
    }
  }
}
