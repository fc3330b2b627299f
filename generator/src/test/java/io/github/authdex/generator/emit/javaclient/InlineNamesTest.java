package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.OutputFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has no name in the document is called as a person would call it. */
class InlineNamesTest {
  private static final String SHARED = object("", "\"code\":{\"type\":\"integer\"}");
  private static final String OWN = object("", "\"id\":{\"type\":\"string\"}");

  private static String object(String title, String properties) {
    return "{\"type\":\"object\",%s\"properties\":{%s}}"
        .formatted(title.isEmpty() ? "" : "\"title\":\"" + title + "\",", properties);
  }

  /**
   * Returns an operation.
   *
   * @param responses status and schema, one after the other
   */
  private static String get(String id, String... responses) {
    String each =
        Stream.iterate(0, i -> i < responses.length, i -> i + 2)
            .map(i -> answer(responses[i], responses[i + 1]))
            .collect(Collectors.joining(","));
    return "\"/%1$s\":{\"get\":{\"operationId\":\"%1$s\",\"responses\":{%2$s}}}"
        .formatted(id, each);
  }

  private static String answer(String status, String schema) {
    return "\"%s\":{\"description\":\"\",\"content\":{\"application/json\":{\"schema\":%s}}}"
        .formatted(status, schema);
  }

  private static List<String> models(String schemas, String... paths) throws Exception {
    String document =
        """
        {"openapi":"3.0.3","info":{"title":"Acme","version":"1"},
         "servers":[{"url":"https://api.acme.example"}],
         "paths":{%s},"components":{"schemas":{%s}}}
        """
            .formatted(String.join(",", paths), schemas);
    List<OutputFile> files =
        new JavaClientEmitter("com.acme").emit(Driven.document(document), diagnostic -> {});
    assertThat(Compiled.of(files).problems()).isEmpty();
    return files.stream()
        .map(OutputFile::path)
        .filter(path -> path.contains("/model/"))
        .map(path -> path.replaceAll(".*/|[.]java", ""))
        .sorted()
        .toList();
  }

  @Test
  void refusalsThatOperationsShareAreTheApis() throws Exception {
    String[] paths = {
      get("a", "200", OWN, "401", SHARED, "404", SHARED), get("b", "204", OWN, "404", SHARED)
    };
    assertThat(models("", paths)).contains("AcmeError").doesNotContain("AError", "BError");
    assertThat(models("", get("first", "default", OWN), paths[0], paths[1])).contains("AcmeError");
  }

  @Test
  void refusalsOfOneStatusAreCalledAfterIt() throws Exception {
    assertThat(models("", get("a", "404", SHARED, "409", OWN), get("b", "404", SHARED)))
        .containsExactly("AError", "NotFoundError");
  }

  @Test
  void aNameThatIsTakenIsTheOperations() throws Exception {
    assertThat(
            models(
                "\"NotFoundError\":" + OWN,
                get("a", "200", "{\"$ref\":\"#/components/schemas/NotFoundError\"}", "404", SHARED),
                get("b", "404", SHARED)))
        .containsExactly("AError", "NotFoundError");
  }

  @Test
  void aTitleThatIsANameIsTheName() throws Exception {
    String invoice = object("Paid Invoice", "\"id\":{\"type\":\"string\"}");
    assertThat(models("", get("a", "200", invoice), get("b", "200", invoice)))
        .containsExactly("PaidInvoice");
    assertThat(models("", get("a", "200", OWN, "404", object("Not Here", "\"x\":{}"))))
        .containsExactly("AResponse", "NotHere");
  }

  @Test
  void aTitleThatIsNoNameOrAnothersIsNone() throws Exception {
    String sentence = object("What comes of it, if at all", "\"id\":{\"type\":\"string\"}");
    assertThat(models("", get("a", "200", sentence))).containsExactly("AResponse");
    assertThat(models("", get("a", "200", object("Response 200", "\"id\":{\"type\":\"string\"}"))))
        .containsExactly("AResponse");
    assertThat(
            models(
                "\"Invoice\":" + OWN,
                get("a", "200", object("invoice", "\"x\":{\"type\":\"string\"}")),
                get("b", "200", "{\"$ref\":\"#/components/schemas/Invoice\"}")))
        .containsExactly("AResponse", "Invoice");
    assertThat(
            models(
                "",
                get("a", "200", object("Invoice", "\"x\":{\"type\":\"string\"}")),
                get("b", "200", object("Invoice", "\"y\":{\"type\":\"string\"}"))))
        .containsExactly("AResponse", "BResponse");
  }
}
