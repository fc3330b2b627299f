package io.github.authdex.site;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.StringWriter;
import java.util.Map;

/** Fills templates. Values are maps, lists and text alone; all text is escaped for HTML. */
final class Templates {
  private final MustacheFactory factory =
      new DefaultMustacheFactory("io/github/authdex/site/templates");

  String fill(String template, Map<String, Object> values) {
    StringWriter text = new StringWriter();
    factory.compile(template).execute(text, values);
    return text.toString();
  }
}
