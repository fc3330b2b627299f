package io.github.authdex.cli.console;

import io.github.authdex.catalog.source.Diagnostic;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints findings as a SARIF 2.1.0 log, which editors and code-hosting sites show at their places.
 */
public final class SarifOutput {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final List<String> rules = new ArrayList<>();

  private SarifOutput() {}

  /**
   * A finding with what a diagnostic has no room for.
   *
   * @param finding the rule, its weight, the words, the file and the line
   * @param column 1-based; 0 if it is not known
   * @param pointer the JSON pointer of what it is about, or empty
   */
  public record Result(Diagnostic finding, int column, String pointer) {
    public static Result of(Diagnostic finding) {
      return new Result(finding, 0, "");
    }
  }

  /** Returns the log of {@code results}, which ends with a line break. */
  public static String of(List<Result> results) {
    return JsonOutput.of(new SarifOutput().log(results));
  }

  private Map<String, Object> log(List<Result> results) {
    results.forEach(result -> rule(result.finding().rule()));
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "authdex");
    driver.put("rules", rules.stream().map(rule -> Map.of("id", rule)).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", results.stream().map(this::result).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private void rule(String rule) {
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }

  private Map<String, Object> result(Result result) {
    Diagnostic finding = result.finding();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("ruleId", finding.rule());
    map.put("ruleIndex", rules.indexOf(finding.rule()));
    map.put("level", finding.severity().toString());
    map.put("message", Map.of("text", finding.message()));
    map.put("locations", List.of(location(result)));
    return map;
  }

  private static Map<String, Object> location(Result result) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", Math.max(1, result.finding().line()));
    if (result.column() > 0) {
      region.put("startColumn", result.column());
    }
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(result.finding().file())));
    physical.put("region", region);
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    if (!result.pointer().isEmpty()) {
      Map<String, Object> logical = new LinkedHashMap<>();
      logical.put("fullyQualifiedName", result.pointer());
      logical.put("kind", "member");
      location.put("logicalLocations", List.of(logical));
    }
    return location;
  }

  /** A path is a reference relative to where the command ran, with {@code /} between names. */
  private static String uri(String file) {
    String path = file.replace('\\', '/');
    try {
      boolean drive = path.matches("[A-Za-z]:/.*");
      return drive || path.startsWith("/")
          ? new URI("file", "", drive ? "/" + path : path, null).toASCIIString()
          : new URI(null, null, path.contains(":") ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e); // The constructor quotes what a URI cannot have.
    }
  }
}
