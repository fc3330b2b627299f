package io.github.authdex.catalog.sweep;

import java.util.Objects;

/**
 * Why a candidate is for a careful reader.
 *
 * @param words for that reader
 * @param bars whether it keeps the candidate also from being a second word for a scheme that an
 *     entry has: what the claim itself leaves open does, what only a new entry would need does not
 */
record Reason(String words, boolean bars) {
  static final Reason PREFIX = new Reason("the prefix is unknown", true);
  static final Reason NOT_ALL = new Reason("not all that is sent is known", true);
  static final Reason PROXY = new Reason("the host is a proxy's", true);
  static final Reason OPEN_HOST = new Reason("the host is what the caller says", true);
  static final Reason TENANT = new Reason("the host differs by tenant", false);
  static final Reason POST = new Reason("the call that verifies is no GET", false);
  static final Reason PROGRAM = new Reason("a program changes the requests", true);
  static final Reason OTHER_CREDENTIAL = new Reason("it may be no credential", false);
  static final Reason ISSUED = new Reason("the token may be one of OAuth", true);
  static final Reason CORROBORATES = new Reason("the source may corroborate only", false);
  static final Reason NOT_PINNED = new Reason("there is no commit to pin it by", true);

  Reason {
    Objects.requireNonNull(words, "words");
  }
}
