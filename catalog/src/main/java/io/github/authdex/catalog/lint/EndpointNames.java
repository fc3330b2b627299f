package io.github.authdex.catalog.lint;

import io.github.authdex.auth.credential.Template;
import java.util.Set;

/**
 * An endpoint lies on a host that no caller's credential decides, and its URL, which ends up in
 * logs, holds no secret.
 */
final class EndpointNames implements Rule {
  @Override
  public String id() {
    return "endpoint-names";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (TemplateNamesExist.Reference reference : TemplateNamesExist.references(entry)) {
      String field = reference.at().name();
      if (field.equals("url") || field.endsWith("Url")) {
        check(entry, reference, report);
      }
    }
  }

  private static void check(
      EntryTree entry, TemplateNamesExist.Reference reference, Report report) {
    String url = reference.at().node().asText();
    Set<String> variables = entry.variableNames();
    for (String name : reference.names()) {
      if (variables.contains(name)) {
        continue;
      }
      if (Template.names(host(url)).contains(name)) {
        report.error(
            reference.at(),
            "{"
                + name
                + "} stands in the host of \""
                + url
                + "\" and is no server variable; declare it among a server's variables");
      } else if (isCredential(entry, name) && entry.isSecret(name)) {
        report.error(
            reference.at(),
            "{"
                + name
                + "} stands in the URL \""
                + url
                + "\" and is secret; send it elsewhere, or say secret: false if it is none");
      }
    }
    if (url.contains("$")) {
      report.error(reference.at(), "the URL \"" + url + "\" has a dollar sign; write {name}");
    }
  }

  private static String host(String url) {
    int start = url.indexOf("://");
    return start < 0 ? "" : url.substring(start + 3).split("/", 2)[0];
  }

  private static boolean isCredential(EntryTree entry, String name) {
    return entry.credentialNames().contains(name) || entry.partNames().contains(name);
  }
}
