package io.github.authdex.cli.console;

import io.github.authdex.catalog.source.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What {@code --json} prints of a finding. */
public final class FindingJson {
  private FindingJson() {}

  public static Map<String, Object> of(Diagnostic finding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", finding.file());
    map.put("line", finding.line());
    map.put("severity", finding.severity().toString().toLowerCase(Locale.ROOT));
    map.put("message", finding.message());
    map.put("rule", finding.rule());
    return map;
  }
}
