package io.github.authdex.catalog.lint;

import io.github.authdex.auth.ServerVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The default, the example and the list of a variable keep its own pattern. */
final class VariableValuesAccepted implements Rule {
  @Override
  public String id() {
    return "variable-values-accepted";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace server : entry.root().child("servers").children()) {
      for (EntryPlace variable : server.child("variables").children()) {
        check(server.text("url"), variable, report);
      }
    }
  }

  private static void check(String url, EntryPlace variable, Report report) {
    if (VariablePattern.flaw(variable.text("pattern")).isPresent()) {
      return; // VariablePatternSafe says so.
    }
    ServerVariable model = model(url, variable);
    int path = url.indexOf('/', url.indexOf("://") + 3);
    boolean inPath = path >= 0 && url.indexOf("{" + variable.name() + "}") > path;
    for (EntryPlace value : values(variable)) {
      String text = value.node().asText();
      if (!(inPath ? model.acceptsInPath(text) : model.accepts(text))) {
        report.error(
            value,
            "the value \""
                + value.node().asText()
                + "\" of the variable \""
                + variable.name()
                + "\" does not fit "
                + expected(model)
                + "; mend the value, or give the pattern");
      }
    }
  }

  private static String expected(ServerVariable model) {
    return model.allowed().isEmpty()
        ? "the pattern " + model.pattern()
        : "the list " + model.allowed();
  }

  private static ServerVariable model(String url, EntryPlace variable) {
    List<String> allowed = new ArrayList<>();
    variable.child("enum").node().forEach(value -> allowed.add(value.asText()));
    Pattern pattern =
        VariablePattern.of(url, variable.name(), variable.text("pattern"), !allowed.isEmpty());
    return new ServerVariable(variable.name(), "", Optional.empty(), allowed, pattern, "");
  }

  private static List<EntryPlace> values(EntryPlace variable) {
    List<EntryPlace> values = new ArrayList<>(variable.child("enum").children());
    for (String field : List.of("default", "example")) {
      if (variable.has(field)) {
        values.add(variable.child(field));
      }
    }
    return values;
  }
}
