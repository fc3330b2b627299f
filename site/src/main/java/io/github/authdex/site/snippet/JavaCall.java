package io.github.authdex.site.snippet;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.VariableText;
import io.github.authdex.generator.emit.javaclient.JavaProjectEmitter;
import io.github.authdex.generator.emit.javaclient.ProjectSource;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a call in Java: by the runtime, which finds the API by its URL, and by a client of it. */
final class JavaCall {
  private static final String PACKAGE = "com.acme.client";
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");

  private JavaCall() {}

  /** Returns a program that sends the call of {@code model} with what the environment holds. */
  static String runtime(ApiModel model, Entry entry, Alternative alternative) {
    String method = model.operations().get(0).method();
    return "import io.github.authdex.auth.message.Request;\n"
        + "import io.github.authdex.auth.message.Response;\n"
        + "import io.github.authdex.catalog.KnownApis;\n"
        + "import java.net.URI;\n\n"
        + "public final class Call {\n"
        + "  public static void main(String[] args) throws Exception {\n"
        + comment(entry, alternative)
        + "    try (KnownApis apis = KnownApis.bundled()) {\n"
        + "      URI url = URI.create("
        + text(SnippetRequest.address(model))
        + ");\n      Response response = apis.send(Request.of(\""
        + method
        + "\", url));\n"
        + "      System.out.println(response.status());\n    }\n  }\n}\n";
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
  static Optional<String> client(ApiModel model) {
    ProjectSource source =
        new ProjectSource(Optional.of(model.auth().id()), Optional.empty(), false);
    return new JavaProjectEmitter(PACKAGE, source)
        .emit(model, told -> {}).stream()
            .filter(file -> file.path().equals("README.md"))
            .map(OutputFile::content)
            .map(BLOCK::matcher)
            .filter(Matcher::find)
            .map(block -> block.group(1))
            .findFirst();
  }

  private static String text(List<VariableText> parts) {
    return parts.stream()
        .map(
            part ->
                part.isReference()
                    ? "System.getenv(\"" + part.text() + "\")"
                    : "\"" + part.text().replaceAll("[\\\\\"]", "\\\\$0") + "\"")
        .collect(Collectors.joining(" + "));
  }
}
