package io.github.authdex.catalog;

import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.catalog.lint.PathGlob;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the index: the inverse of {@link IndexWriter}. */
final class IndexReader {
  private final List<IndexedApi> apis = new ArrayList<>();
  private List<String> api = List.of();
  private List<String> server = List.of();
  private List<String> variable = List.of();
  private final List<String> aliases = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private final IndexedSecurity security = new IndexedSecurity();
  private final List<IndexedServer> servers = new ArrayList<>();
  private final List<IndexedServer.Variable> variables = new ArrayList<>();
  private final List<String> allowed = new ArrayList<>();
  private String defaultValue;
  private String family;
  private final List<IndexedRule> rules = new ArrayList<>();
  private Entry.PathRule rule;
  private List<String> from = List.of();
  private List<String> part = List.of();
  private List<String> ask = List.of();
  private final List<String> asks = new ArrayList<>();

  /** What a rule asks for or a server takes, once a line says that this differs from the API's. */
  private IndexedSecurity own;

  private IndexReader() {}

  /**
   * Returns the APIs in {@code text}.
   *
   * @throws IllegalArgumentException if it is no index of this version
   */
  static List<IndexedApi> read(String text) {
    if (!text.startsWith(IndexText.FIRST_LINE + "\n")) {
      throw new IllegalArgumentException(
          "Expected an index that starts with \"" + IndexText.FIRST_LINE + "\"");
    }
    IndexReader reader = new IndexReader();
    int start = IndexText.FIRST_LINE.length() + 1;
    for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      reader.line(IndexText.columns(text, start, end));
      start = end + 1;
    }
    reader.endApi();
    return reader.apis;
  }

  /** Returns the API whose block begins at {@code start} of {@code text}. */
  static IndexedApi read(String text, int start) {
    IndexReader reader = new IndexReader();
    int from = start;
    for (int end = text.indexOf('\n', from);
        end >= 0 && reader.apis.isEmpty();
        end = text.indexOf('\n', from)) {
      reader.line(IndexText.columns(text, from, end));
      from = end + 1;
    }
    reader.endApi();
    return reader.apis.get(0);
  }

  private void line(List<String> columns) {
    String value = columns.get(1);
    switch (columns.get(0)) {
      case "api" -> {
        endApi();
        api = columns;
      }
      case "family" -> family = value;
      case "alias" -> aliases.add(value);
      case "category" -> categories.add(value);
      case "alternative" -> security().alternative(value);
      case "scheme" -> security().scheme(value, columns.get(2));
      case "scope" -> security().scope(value);
      case "rule" -> {
        endRule();
        rule = rule(value, columns.get(2));
        own = new IndexedSecurity();
      }
      case "takes" -> own = new IndexedSecurity();
      case "server" -> {
        endRule();
        endServer();
        server = columns;
      }
      case "variable" -> {
        endVariable();
        variable = columns;
      }
      case "default" -> defaultValue = value;
      case "allowed" -> allowed.add(value);
      case "from" -> from = columns;
      case "part" -> part = columns;
      case "ask" -> ask = columns;
      case "asks" -> asks.add(value);
      case HostLines.LINE -> endApi(); // Who looks for a host reads these.
      case SourceChecksums.LINE -> {} // Only an edited catalog asks for these.
      default ->
          throw new IllegalArgumentException(
              "Expected a line of the index but was \"" + columns.get(0) + "\"");
    }
  }

  private IndexedSecurity security() {
    return own == null ? security : own;
  }

  private static Entry.PathRule rule(String glob, String methods) {
    return new Entry.PathRule(
        new PathGlob(glob),
        methods.isEmpty() ? Set.of() : Set.copyOf(UrlParts.split(methods, ',')),
        List.of(),
        Optional.empty());
  }

  private void endRule() {
    if (rule != null) {
      rules.add(new IndexedRule(rule, own.read()));
      own = null;
    }
    rule = null;
  }

  private void endVariable() {
    if (!variable.isEmpty()) {
      variables.add(
          new IndexedServer.Variable(
              variable.get(1),
              variable.get(2),
              variable.get(3),
              variable.get(4),
              Optional.ofNullable(defaultValue),
              allowed,
              source()));
    }
    from = List.of();
    part = List.of();
    ask = List.of();
    asks.clear();
    variable = List.of();
    defaultValue = null;
    allowed.clear();
  }

  private Optional<VariableSource> source() {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    VariableSource.Builder source = VariableSource.builder().wholeUrl(from.get(2).equals("url"));
    if (!from.get(1).isEmpty()) {
      source.token(from.get(1));
    }
    if (!from.get(3).isEmpty()) {
      source.redirect(from.get(3));
    }
    if (!part.isEmpty()) {
      source.credential(
          CredentialPart.builder(part.get(1))
              .secret(!part.get(2).isEmpty())
              .separator(part.get(3))
              .index(Integer.parseInt(part.get(4)))
              .count(Integer.parseInt(part.get(5)))
              .pointer(part.get(6))
              .build());
    }
    if (!ask.isEmpty()) {
      source.request(
          ValueRequest.builder(ask.get(1), ask.get(2)).prefix(ask.get(3)).schemes(asks).build());
    }
    return Optional.of(source.build());
  }

  private void endServer() {
    endVariable();
    if (!server.isEmpty()) {
      servers.add(
          new IndexedServer(
              server.get(1),
              server.get(2),
              server.get(3),
              variables,
              Optional.ofNullable(own).map(IndexedSecurity::read)));
    }
    server = List.of();
    own = null;
    variables.clear();
  }

  private static Support support(String grade, String until) {
    return new Support(
        Grade.of(grade),
        until.isEmpty()
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(Long.parseLong(until))));
  }

  private void endApi() {
    endRule();
    endServer();
    if (!api.isEmpty()) {
      apis.add(
          new IndexedApi(
              api.get(1),
              api.get(2),
              api.get(3),
              aliases,
              categories,
              api.get(4),
              support(api.get(5), api.get(6)),
              security.read(),
              rules,
              servers,
              Optional.ofNullable(family)));
    }
    api = List.of();
    family = null;
    aliases.clear();
    categories.clear();
    security.clear();
    rules.clear();
    servers.clear();
  }
}
