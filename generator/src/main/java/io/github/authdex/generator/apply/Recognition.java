package io.github.authdex.generator.apply;

import io.github.authdex.catalog.ApiMatch;

/** What a request's URL says of whose it is. */
sealed interface Recognition {
  /** It is one of an API of the catalog. */
  record Known(ApiMatch match) implements Recognition {}

  /**
   * It is nobody's that the catalog knows.
   *
   * @param reason a clause, such as {@code no API of the catalog is at acme.example}
   */
  record Unknown(String reason) implements Recognition {}
}
