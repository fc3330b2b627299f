package io.github.authdex.generator.emit.har;

import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;

/** What an archive of requests can hold: text that is the same each time. */
public final class HarTool implements CollectionTool {
  @Override
  public String format() {
    return "har";
  }

  @Override
  public String title() {
    return "HAR";
  }

  @Override
  public String runner() {
    return "HAR";
  }

  /** A header of Basic is the same each time. */
  @Override
  public boolean has(NativeAuth auth) {
    return auth instanceof NativeAuth.Made made && made.scheme() instanceof BasicScheme;
  }

  @Override
  public boolean asksPeople() {
    return false;
  }

  /** Who replaces a placeholder encodes for its place, as the archive's comment says. */
  @Override
  public boolean encodesQuery() {
    return true;
  }

  @Override
  public String certificateNote() {
    return "a client certificate is no part of an archive; give it to what sends the requests";
  }
}
