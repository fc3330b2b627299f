package io.github.authdex.cli.apply;

import io.github.authdex.generator.apply.ApplyReport;
import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code --json} prints of a collection. */
final class ApplyJson {
  private ApplyJson() {}

  static Map<String, Object> of(String file, boolean changed, ApplyReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", file);
    map.put("changed", changed);
    map.put("requests", report.requests());
    map.put("set", report.set().stream().map(ApplyJson::set).toList());
    map.put("removed", report.removed().stream().map(ApplyJson::removed).toList());
    map.put("left", parts(report.left()));
    map.put("unknown", parts(report.unknown()));
    map.put("notSet", parts(report.impossible()));
    map.put("variables", report.variables().stream().map(ApplyJson::variable).toList());
    map.put("notes", report.notes());
    return map;
  }

  private static Map<String, Object> set(ApplyReport.SetAuth set) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("where", set.where());
    map.put("api", set.api());
    map.put("title", set.title());
    map.put("type", set.type());
    map.put("requests", set.requests());
    return map;
  }

  private static Map<String, Object> removed(ApplyReport.RemovedCredential removed) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("where", removed.where());
    map.put("place", removed.place());
    map.put("variable", removed.variable());
    map.put("shown", removed.shown());
    return map;
  }

  private static List<Map<String, Object>> parts(List<LeftPart> parts) {
    return parts.stream().map(ApplyJson::part).toList();
  }

  private static Map<String, Object> part(LeftPart part) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("where", part.where());
    map.put("reason", part.reason());
    return map;
  }

  private static Map<String, Object> variable(EnvironmentVariable variable) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", variable.key());
    map.put("secret", variable.secret());
    map.put("value", variable.value());
    map.put("description", variable.description());
    return map;
  }
}
