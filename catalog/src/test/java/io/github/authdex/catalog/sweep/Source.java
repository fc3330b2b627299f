package io.github.authdex.catalog.sweep;

import java.io.IOException;

/** What knows how one source writes down how APIs want to be authenticated. */
interface Source {
  /** Returns its name, as evidence has it. */
  String name();

  /** Returns the licence of its repository. */
  String licence();

  /** Returns owner and name of its repository on GitHub. */
  String repository();

  /** Reads all of it. */
  void read(SourceReading reading) throws IOException;
}
