package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.CodeBlock;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.client.Answer;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.javaclient.AuthFactory.Credential;
import io.github.authdex.model.ApiModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person reads first of a client's project. Its blocks of Java compile: one that has no
 * class of its own is the content of a method that may throw.
 *
 * @param tested whether there is a test
 * @param untried what that leaves out, by why it does
 */
record ProjectReadme(
    ApiModel model,
    ClientOutline outline,
    ProjectSource source,
    boolean tested,
    Map<String, List<String>> untried) {
  private static final int CALLS = 3;

  OutputFile emit() {
    StringBuilder text = new StringBuilder();
    String title = DescriptionText.shortName(model.title());
    text.append("# A client of ").append(title).append("\n\n");
    text.append("Typed Java, made by Authdex. It needs Java 17 and `authdex-runtime`.\n\n");
    text.append("```java\n").append(example()).append("```\n\n");
    text.append(
            "Each operation has a method that waits, one that ends in `Async`, and one that ends in"
                + " `Call`\n")
        .append("for the status and the headers of the answer.\n");
    if (!outline.factories().isEmpty()) {
      text.append("\n## Credentials\n\n");
      text.append("What you hold goes into the builder's `auth`, never into a call.\n");
      outline.factories().forEach((name, factory) -> factory(text, name, factory));
    }
    text.append("\n## Build it\n\n```sh\nmvn package\n```\n");
    if (tested) {
      text.append(
              "\n"
                  + "Its test brings each credential to a server on this machine that checks it as"
                  + " the API does,\n")
          .append("and sends nothing elsewhere.\n");
    } else if (!untried.isEmpty()) {
      text.append("\nThere is no test of its credentials.\n");
    }
    untried.forEach((why, names) -> text.append(SmokeTest.sentence(why, names, "`")).append('\n'));
    text.append(
            "\n"
                + "To make the client anew, after a change of the document or with a newer"
                + " Authdex:\n\n"
                + "```sh\n")
        .append(command())
        .append(
            "\n"
                + "```\n\n"
                + "This file and `pom.xml` are yours: they are not written again once you have"
                + " changed them.\n");
    return OutputFile.toFillIn("README.md", text.toString());
  }

  private String command() {
    String input =
        tested && source.document().isPresent() && source.api().isEmpty()
            ? source.document().get().path()
            : source.api().orElse("openapi.yaml");
    return "authdex client "
        + input
        + " --project --package "
        + outline.entry().packageName()
        + " -o .";
  }

  /** Returns a program that makes a client and a few calls. */
  String example() {
    String auth =
        outline.factories().entrySet().stream()
            .min(Comparator.comparing(factory -> !factory.getValue().deprecated().isEmpty()))
            .map(factory -> ".auth(" + auth(factory.getKey(), factory.getValue()) + ")")
            .orElse("");
    String headers =
        model.auth().headers().stream()
            .filter(header -> header.required() && header.value().isEmpty())
            .map(ProjectReadme::header)
            .collect(Collectors.joining());
    StringBuilder code = new StringBuilder();
    code.append("import ").append(outline.entry().canonicalName()).append(";\n");
    if (auth.contains("Secret.")) {
      code.append("import ").append(Secret.class.getName()).append(";\n");
    }
    code.append("\npublic final class Example {\n")
        .append("  public static void main(String[] args) throws Exception {\n    try (")
        .append(outline.entry().simpleName())
        .append(" client =\n        ")
        .append(outline.entry().simpleName())
        .append(".builder()")
        .append(headers)
        .append(auth.isEmpty() ? "" : "\n            " + auth + "\n            ")
        .append(".build()) {\n");
    List<String> calls = calls();
    (calls.isEmpty() ? List.of(anyCall()) : calls)
        .forEach(call -> code.append("      ").append(call).append(";\n"));
    return code.append("    }\n  }\n}\n").toString();
  }

  private List<String> calls() {
    return outline.calls().stream()
        .flatMap(
            sample ->
                sample.waiting().stream()
                    .map(
                        call ->
                            sample.methods().result().isVoid()
                                ? call.toString()
                                : "System.out.println(" + call + ")"))
        .limit(CALLS)
        .toList();
  }

  /** Returns a call of the first operation that leaves its form to the caller. */
  private String anyCall() {
    String method = outline.calls().isEmpty() ? "GET" : outline.calls().get(0).operation().method();
    String path = outline.calls().isEmpty() ? "/" : outline.calls().get(0).operation().path();
    CodeBlock call =
        CodeBlock.of(
            "client.call($S, $S, $T.text($S)).send()",
            method,
            path.replaceFirst("[#?].*", "").replaceAll("\\{[^{}]*}", "1"),
            Answer.class,
            "*/*");
    return "System.out.println(" + call + ")";
  }

  private static String header(FixedHeader header) {
    String value = header.example().isEmpty() ? "…" : header.example();
    return CodeBlock.of(".header($S, $S)", header.name(), value).toString();
  }

  private void factory(StringBuilder text, String name, AuthFactory factory) {
    text.append("\n```java\n")
        .append(outline.entry().simpleName())
        .append(".Auth auth = ")
        .append(auth(name, factory))
        .append(";\n```\n\n");
    factory.credentials(model.auth()).values().forEach(each -> text.append(line(each)));
  }

  private String line(Credential credential) {
    String title = credential.spec().map(CredentialSpec::title).orElse(credential.name());
    String obtain = credential.spec().map(CredentialSpec::obtain).orElse("");
    return "- `"
        + variable(credential)
        + "`: "
        + DescriptionText.shortName(title)
        + (credential.optional() ? " (optional)" : "")
        + (obtain.isBlank() ? "" : ", from <" + DescriptionText.name(obtain) + ">")
        + "\n";
  }

  private String auth(String name, AuthFactory factory) {
    Map<String, Credential> credentials = factory.credentials(model.auth());
    return credentials.values().stream()
        .map(
            each ->
                each.secret()
                    ? "Secret.env(\"" + variable(each) + "\")"
                    : "System.getenv(\"" + variable(each) + "\")")
        .collect(
            Collectors.joining(", ", outline.entry().simpleName() + ".Auth." + name + "(", ")"));
  }

  /** Only what a shell takes for a name. */
  private static String variable(Credential credential) {
    return credential
        .spec()
        .map(CredentialSpec::env)
        .filter(env -> env.matches("[A-Za-z_][A-Za-z0-9_]*"))
        .orElseGet(
            () -> JavaNames.constant(credential.name(), "CREDENTIAL").toUpperCase(Locale.ROOT));
  }
}
