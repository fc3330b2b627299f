package io.github.authdex.catalog.lint;

import io.github.authdex.auth.credential.Template;
import java.util.List;
import java.util.Set;

/** Each variable of a server's URL says what it is, and a brace in a URL opens a variable. */
final class ServerVariablesDeclared implements Rule {
  @Override
  public String id() {
    return "server-variables-declared";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace server : entry.root().child("servers").children()) {
      check(server.child("url"), EntryTree.names(server.child("variables")), report);
    }
  }

  private static void check(EntryPlace url, Set<String> declared, Report report) {
    String text = url.node().asText();
    List<String> names = Template.names(text);
    for (String name : names) {
      if (!declared.contains(name)) {
        report.error(
            url,
            "the server's URL has a variable \""
                + name
                + "\" that its variables do not declare"
                + NearestWord.mend(name, declared, "add it with a description and an example"));
      }
    }
    String rest = text;
    for (String name : names) {
      rest = rest.replace("{" + name + "}", "");
    }
    if (rest.contains("{") || rest.contains("}") || rest.contains("$")) {
      report.error(
          url,
          "the server's URL \""
              + text
              + "\" has a brace or dollar sign that makes no variable;"
              + " write {name}");
    }
  }
}
