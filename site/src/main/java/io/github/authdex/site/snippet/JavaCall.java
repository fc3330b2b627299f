package io.github.authdex.site.snippet;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.VariableText;
import io.github.authdex.generator.emit.javaclient.JavaProjectEmitter;
import io.github.authdex.generator.emit.javaclient.ProjectSource;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a call in Java: by the runtime, which finds the API by its URL, and by a client of it. */
final class JavaCall {
  private static final String PACKAGE = "com.acme.client";

  private JavaCall() {}

  /** Returns a program that sends the call of {@code model} with what the environment holds. */
  static String runtime(ApiModel model, Entry entry, Alternative alternative) {
    SnippetRequest call = SnippetRequest.plain(model);
    Optional<RequestBody.Raw> body =
        call.body().filter(RequestBody.Raw.class::isInstance).map(RequestBody.Raw.class::cast);
    StringBuilder code = new StringBuilder();
    body.ifPresent(each -> code.append("import io.github.authdex.auth.message.Body;\n"));
    code.append("import io.github.authdex.auth.message.Request;\n")
        .append("import io.github.authdex.auth.message.Response;\n")
        .append("import io.github.authdex.catalog.KnownApis;\n")
        .append("import java.net.URI;\n\n")
        .append("public final class Call {\n")
        .append("  public static void main(String[] args) throws Exception {\n")
        .append(comment(entry, alternative))
        .append("    URI url = URI.create(")
        .append(text(call.url()))
        .append(");\n    Request request =\n        Request.of(")
        .append(literal(call.method()))
        .append(", url)");
    for (SnippetRequest.Field header : call.headers()) {
      code.append("\n            .withHeader(")
          .append(literal(header.name()))
          .append(", ")
          .append(text(header.value()))
          .append(')');
    }
    body.ifPresent(
        each ->
            code.append("\n            .withBody(Body.of(")
                .append(text(call.values().parts(each.text())))
                .append("))"));
    return code.append(";\n    try (KnownApis apis = KnownApis.bundled()) {\n")
        .append("      Response response = apis.send(request);\n")
        .append("      System.out.println(response.status());\n    }\n  }\n}\n")
        .toString();
  }

  private static String comment(Entry entry, Alternative alternative) {
    List<List<String>> sets =
        ApiSchemes.of(entry)
            .missingVariables(AuthRequirement.anyOf(alternative), Credentials.of(Map.of()));
    return sets.isEmpty()
        ? ""
        : "    // Reads "
            + sets.stream()
                .map(set -> String.join(" and ", set))
                .collect(Collectors.joining(", or else "))
            + " from the environment.\n";
  }

  /** Returns a program that does the same by a client, as the README of its project has it. */
  static String client(ApiModel model) {
    ProjectSource source =
        new ProjectSource(Optional.of(model.auth().id()), Optional.empty(), false);
    return new JavaProjectEmitter(PACKAGE, source).example(model);
  }

  private static String text(List<VariableText> parts) {
    return parts.isEmpty()
        ? literal("")
        : parts.stream().map(JavaCall::term).collect(Collectors.joining(" + "));
  }

  private static String term(VariableText part) {
    if (!part.isReference()) {
      return literal(part.text());
    }
    return part.text().equals(VariableText.UUID)
        ? "java.util.UUID.randomUUID().toString()"
        : "System.getenv(" + literal(part.text()) + ")";
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c == '\n') {
        literal.append("\\n");
      } else if (c < ' ' || c > '~') {
        literal.append(String.format("\\u%04x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }
}
