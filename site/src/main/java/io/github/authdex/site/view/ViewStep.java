package io.github.authdex.site.view;

import io.github.authdex.auth.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing to do, in a sentence or a few.
 *
 * @param spans in order; what stands between them stands in them
 */
public record ViewStep(List<TextSpan> spans) {
  public ViewStep {
    spans = List.copyOf(spans);
  }

  /** Returns what builds a step that begins with {@code words}. */
  static Builder say(String words) {
    return new Builder().say(words);
  }

  /**
   * Returns a step that sends {@code what} with each request.
   *
   * @param name of the header, parameter or cookie; empty if an answer names it
   */
  static ViewStep sent(String what, Placement in, String name) {
    return say("Send " + what + " with each request in the " + in + " ")
        .code(name.isEmpty() ? "that the answer names" : name)
        .end(".");
  }

  /** Puts a sentence together. */
  static final class Builder {
    private final List<TextSpan> spans = new ArrayList<>();

    Builder say(String words) {
      if (!words.isEmpty()) {
        spans.add(new TextSpan(words, false, false, ""));
      }
      return this;
    }

    Builder code(String text) {
      spans.add(new TextSpan(text, true, false, ""));
      return this;
    }

    /** Adds texts of which any will do, with commas and an "or" between them. */
    Builder anyOf(List<String> texts) {
      for (int i = 0; i < texts.size(); i++) {
        say(i == 0 ? "" : i == texts.size() - 1 ? " or " : ", ").code(texts.get(i));
      }
      return this;
    }

    /** Adds what the sentence is about, leading to {@code url} if that is an address. */
    Builder thing(String text, String url) {
      spans.add(new TextSpan(text, false, true, WebLink.href(url)));
      return this;
    }

    /** Adds an address that leads where it says. */
    Builder address(String url) {
      spans.add(new TextSpan(url, true, false, WebLink.href(url)));
      return this;
    }

    ViewStep end(String words) {
      return new ViewStep(say(words).spans);
    }

    ViewStep end() {
      return new ViewStep(spans);
    }
  }
}
