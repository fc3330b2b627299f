package io.github.authdex.catalog;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.catalog.lint.VariablePattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads servers and their variables. */
final class ServerReader {
  private ServerReader() {}

  static Server read(EntryFields fields, Map<String, CredentialPart> parts) {
    String url = fields.require("url");
    Map<String, ServerVariable> variables = new LinkedHashMap<>();
    fields
        .objects("variables")
        .forEach((name, variable) -> variables.put(name, variable(url, name, variable, parts)));
    return new Server(
        url,
        fields.text("name", ""),
        fields.text("description", ""),
        variables,
        Optional.ofNullable(fields.node().get("security")).map(RequirementReader::read));
  }

  private static ServerVariable variable(
      String url, String name, EntryFields fields, Map<String, CredentialPart> parts) {
    List<String> allowed = fields.texts("enum");
    return new ServerVariable(
        name,
        fields.text("description", ""),
        fields.text("default"),
        allowed,
        VariablePattern.of(url, name, fields.text("pattern", ""), !allowed.isEmpty()),
        fields.text("example", ""),
        fields.object("from").map(from -> source(from, parts)));
  }

  private static VariableSource source(EntryFields fields, Map<String, CredentialPart> parts) {
    VariableSource.Builder source =
        VariableSource.builder().wholeUrl(fields.text("form", "value").equals("url"));
    fields.text("token").ifPresent(source::token);
    fields.text("credential").map(parts::get).ifPresent(source::credential);
    fields.object("request").map(ServerReader::request).ifPresent(source::request);
    fields.text("redirect").ifPresent(source::redirect);
    return source.build();
  }

  private static ValueRequest request(EntryFields fields) {
    return ValueRequest.builder(fields.require("url"), fields.require("pointer"))
        .prefix(fields.text("prefix", ""))
        .schemes(fields.texts("schemes"))
        .build();
  }
}
