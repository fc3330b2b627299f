package io.github.authdex.site.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills templates, all of whose texts are escaped for HTML. Threads may share it. A template is
 * given records and maps of our own making: it could call any method of what it is given.
 */
public final class PageTemplates {
  private final MustacheFactory factory = new DefaultMustacheFactory("io/github/authdex/site/page");

  /** Returns the template {@code name}.mustache filled with {@code values}, by their names. */
  String fill(String name, PageFrame page, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("page", page);
    StringWriter text = new StringWriter();
    factory.compile(name + ".mustache").execute(text, all);
    return text.toString();
  }
}
