package io.github.authdex.generator.preset;

import io.github.authdex.auth.Server;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.Entry.PathRule;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The calls that an entry's rules for paths name: those of which both method and path are known, up
 * to segments of any value. Where tokens come from is none of them: the schemes ask there.
 */
final class RuleOperations {
  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9]+");

  private RuleOperations() {}

  /** Returns the calls that {@code entry} names in its rules, in their order. */
  static List<Operation> of(Entry entry) {
    return entry.paths().stream()
        .filter(rule -> !isEndpoint(rule.glob().text(), entry))
        .flatMap(rule -> operations(rule, entry))
        .toList();
  }

  private static boolean isEndpoint(String path, Entry entry) {
    return entry.schemes().values().stream()
        .flatMap(bound -> bound.scheme().endpoints().stream())
        .map(endpoint -> endpoint.url().split("\\?", 2)[0])
        .anyMatch(
            url ->
                entry.servers().stream()
                    .anyMatch(server -> server.endpoint(url).equals(server.url() + path)));
  }

  private static Stream<Operation> operations(PathRule rule, Entry entry) {
    Set<String> methods = new TreeSet<>(rule.methods());
    return path(rule.glob().text()).stream()
        .flatMap(path -> methods.stream().map(method -> operation(method, path, rule, entry)));
  }

  /** Returns the path with a name for each segment that is open, unless more than that is open. */
  private static Optional<String> path(String glob) {
    List<String> segments = new ArrayList<>();
    int open = 0;
    for (String segment : glob.split("/", -1)) {
      segments.add(segment.equals("*") ? "{segment" + ++open + "}" : segment);
    }
    String path = String.join("/", segments);
    return path.contains("*") ? Optional.empty() : Optional.of(path);
  }

  private static Operation operation(String method, String path, PathRule rule, Entry entry) {
    String words = NO_NAME.matcher(method.toLowerCase(Locale.ROOT) + path).replaceAll("-");
    return new Operation(
        words.endsWith("-") ? words.substring(0, words.length() - 1) : words,
        method,
        path,
        "",
        "",
        "The catalog has a rule of its own for this path.",
        false,
        servers(rule, entry),
        parameters(path),
        Optional.empty(),
        List.of(),
        rule.security().orElse(entry.security()));
  }

  private static List<Server> servers(PathRule rule, Entry entry) {
    return entry.servers().stream()
        .filter(server -> rule.servers().contains(server.url()))
        .toList();
  }

  private static List<Parameter> parameters(String path) {
    return Stream.of(path.split("/", -1))
        .filter(segment -> segment.startsWith("{"))
        .map(segment -> segment.substring(1, segment.length() - 1))
        .map(
            name ->
                new Parameter(
                    name,
                    Parameter.In.PATH,
                    true,
                    new Scalar(Scalar.Type.STRING),
                    "simple",
                    false,
                    "",
                    false))
        .toList();
  }
}
