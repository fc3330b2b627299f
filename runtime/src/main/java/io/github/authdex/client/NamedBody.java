package io.github.authdex.client;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a part, which messages call by the part's name.
 *
 * @param name the part's
 */
record NamedBody(String name, Body content) implements Body {
  @Override
  public InputStream open() throws IOException {
    return content.open();
  }

  @Override
  public long length() {
    return content.length();
  }

  @Override
  public boolean replayable() {
    return content.replayable();
  }

  @Override
  public String readOnce() {
    return "the part \"" + name + "\"";
  }

  @Override
  public String toString() {
    return content.toString();
  }
}
