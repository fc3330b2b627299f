package io.github.authdex.site.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills templates, all of whose texts are escaped for HTML. Threads may share it. A template is
 * given records and maps of our own making: it could call any method of what it is given.
 */
public final class PageTemplates {
  private final MustacheFactory factory = new Factory();

  /** Returns the template {@code name}.mustache filled with {@code values}, by their names. */
  String fill(String name, PageFrame page, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("page", page);
    StringWriter text = new StringWriter();
    factory.compile(name + ".mustache").execute(text, all);
    return text.toString();
  }

  /** Escapes what could end a text or an attribute between double quotes; there are no others. */
  private static final class Factory extends DefaultMustacheFactory {
    private Factory() {
      super("io/github/authdex/site/page");
    }

    @Override
    public void encode(String value, Writer writer) {
      try {
        for (int i = 0; i < value.length(); i++) {
          String entity = entity(value.charAt(i));
          if (entity.isEmpty()) {
            writer.write(value.charAt(i));
          } else {
            writer.write(entity);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e); // Memory does not refuse.
      }
    }

    private static String entity(char c) {
      return switch (c) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '"' -> "&quot;";
        case '\'' -> "&#39;";
        default -> "";
      };
    }
  }
}
