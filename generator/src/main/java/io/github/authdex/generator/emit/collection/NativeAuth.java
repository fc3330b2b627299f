package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthScheme;
import java.util.Map;
import java.util.Objects;

/** Auth that a tool has a form of its own for, which a whole collection can hold. */
public sealed interface NativeAuth {
  /**
   * A key or token that stands in one place as it is.
   *
   * @param field the place, and the text with a reference to its variable
   */
  record Key(PlacedValue field) implements NativeAuth {
    public Key {
      Objects.requireNonNull(field, "field");
    }
  }

  /**
   * What the tool makes for each request.
   *
   * @param scheme by which; of OAuth 2.0 with the one flow that is asked with
   * @param texts by the names of the scheme's roles and of what else is filled in, each with
   *     references to variables
   */
  record Made(AuthScheme scheme, Map<String, String> texts) implements NativeAuth {
    public Made {
      Objects.requireNonNull(scheme, "scheme");
      texts = Map.copyOf(texts);
    }

    /** Returns the text called {@code name}, empty if there is none. */
    public String text(String name) {
      return texts.getOrDefault(name, "");
    }
  }
}
