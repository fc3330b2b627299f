package io.github.authdex.catalog;

import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.credential.CredentialPart;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes the index: a block of lines for each API, then the hosts of all, each with the places
 * where the blocks of its APIs begin. Equal APIs give equal text.
 */
final class IndexWriter {
  private final StringBuilder text = new StringBuilder(IndexText.FIRST_LINE).append('\n');
  private final HostLines.Collected hosts = new HostLines.Collected();

  private IndexWriter() {}

  static String write(List<IndexedApi> apis) {
    IndexWriter writer = new IndexWriter();
    apis.forEach(writer::api);
    writer.hosts.lines().forEach(writer::line);
    return writer.text.toString();
  }

  private void api(IndexedApi api) {
    hosts.add(api, text.length());
    line("api", api.id(), api.title(), api.provider(), api.docs(), grade(api), until(api));
    api.family().ifPresent(family -> line("family", family));
    api.aliases().forEach(alias -> line("alias", alias));
    api.categories().forEach(category -> line("category", category));
    api.security().forEach(this::alternative);
    api.rules().forEach(this::rule);
    api.servers().forEach(this::server);
  }

  private void rule(IndexedRule rule) {
    line("rule", rule.rule().glob().text(), String.join(",", new TreeSet<>(rule.rule().methods())));
    rule.security().forEach(this::alternative);
  }

  private static String grade(IndexedApi api) {
    return api.support().grade().toString();
  }

  private static String until(IndexedApi api) {
    return api.support().until().map(day -> String.valueOf(day.toEpochDay())).orElse("");
  }

  private void alternative(IndexedAlternative alternative) {
    line("alternative", alternative.words());
    for (IndexedAlternative.Scheme scheme : alternative.schemes()) {
      line("scheme", scheme.name(), scheme.kind());
      scheme.scopes().forEach(scope -> line("scope", scope));
    }
  }

  private void server(IndexedServer server) {
    line("server", server.url(), server.name(), server.description());
    server.variables().forEach(this::variable);
    server
        .security()
        .ifPresent(
            security -> {
              line("takes", "");
              security.forEach(this::alternative);
            });
  }

  private void variable(IndexedServer.Variable variable) {
    line(
        "variable",
        variable.name(),
        variable.description(),
        variable.pattern(),
        variable.example());
    variable.defaultValue().ifPresent(value -> line("default", value));
    variable.allowed().forEach(value -> line("allowed", value));
    variable
        .from()
        .ifPresent(
            from -> {
              line(
                  "from",
                  from.token().orElse(""),
                  from.wholeUrl() ? "url" : "value",
                  from.redirect().orElse(""));
              from.credential().ifPresent(this::part);
              from.request().ifPresent(this::request);
            });
  }

  private void request(ValueRequest request) {
    line("ask", request.url(), request.pointer(), request.prefix());
    request.schemes().forEach(scheme -> line("asks", scheme));
  }

  private void part(CredentialPart part) {
    line(
        "part",
        part.credential(),
        part.secret() ? "secret" : "",
        part.separator(),
        String.valueOf(part.index()),
        String.valueOf(part.count()),
        part.pointer());
  }

  private void line(String... columns) {
    text.append(IndexText.line(columns));
  }
}
