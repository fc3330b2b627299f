package io.github.authdex.generator.emit.bruno;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A document whose names and texts would end their line, block, quote or file, if they could. */
final class HarmfulDocument {
  /** The one that each request has. */
  private static final Pattern ASSERTION =
      Pattern.compile(
          "\\{(\"uid\":\"\\w+\",)?\"name\":\"bru.interpolate\\('\\{\\{harm_key}}'\\)\","
              + "\"value\":\"notMatches [^\"]*harm_key[^\"]*\",\"enabled\":true}");

  /** What opens something in one of the two languages, or in what Bruno makes of values. */
  private static final List<String> TEXTS =
      List.of(
          "a\\n}\\n\\nscript:pre-request {\\n  require('child_process').exec('id')\\n}\\n",
          "'''",
          "''' x '''",
          "@file(/etc/passwd)",
          "x @contentType(text/html)",
          "[\\n  x\\n]",
          "{{process.env.HOME}}",
          "{{?prompt}}",
          "{{$guid}}",
          "- &a *a",
          "!!js/function x",
          "|\\n  x\\nhttp:\\n  url: https://evil.example",
          "x: y # z",
          "\\\"a\\\" 'b' \\\\",
          "~off",
          "@description('x')",
          "a\\r\\nSet-Cookie: b",
          "\\u2028x\\u0085y",
          "---\\n...\\n");

  private HarmfulDocument() {}

  static ApiModel read(Path temp) throws IOException, SourceException {
    StringBuilder properties = new StringBuilder();
    StringBuilder parameters = new StringBuilder();
    StringBuilder descriptions = new StringBuilder();
    for (String text : TEXTS) {
      String quoted = "\"" + text + "\"";
      properties.append(properties.isEmpty() ? "" : ", ").append(quoted);
      properties.append(": {\"type\": \"string\", \"enum\": [").append(quoted).append("]");
      properties.append(", \"description\": ").append(quoted).append("}");
      parameters.append(parameters.isEmpty() ? "" : ", ").append("{\"in\": \"query\", \"name\": ");
      parameters.append(quoted).append(", \"required\": true, \"schema\": {\"type\": \"string\"}");
      parameters.append(", \"description\": ").append(quoted).append("}");
      descriptions.append(text).append("\\n");
    }
    String required =
        "[" + String.join(", ", TEXTS.stream().map(t -> "\"" + t + "\"").toList()) + "]";
    String schema =
        "{\"schema\": {\"type\": \"object\", \"required\": %s, \"properties\": {%s}}}"
            .formatted(required, properties);
    String document =
        """
        {"openapi": "3.0.4",
         "info": {"title": "harm", "version": "1", "description": "%2$s"},
         "servers": [{"url": "https://api.acme.example", "description": "%2$s"}],
         "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}},
         "security": [{"key": []}],
         "paths": {
           "/a": {"post": {"operationId": "harm", "tags": ["api"], "summary": "%2$s",
             "description": "%2$s", "parameters": [%1$s], "responses": {},
             "requestBody": {"content": {"multipart/form-data": %3$s}}}},
           "/b": {"post": {"operationId": "folder", "tags": ["api"], "responses": {},
             "requestBody": {"content": {"application/x-www-form-urlencoded": %3$s}}}}}}
        """
            .formatted(parameters, descriptions, schema);
    Path file = Files.writeString(temp.resolve("harm.json"), document);
    return OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
  }

  /** Checks that {@code file} holds what the document says, as text. */
  static void check(String name, JsonNode file) {
    for (String part : List.of("script", "vars", "tests", "assertions", "app")) {
      for (JsonNode found : file.findValues(part)) {
        String others = ASSERTION.matcher(found.toString()).replaceAll("");
        assertThat(others.replaceAll("\"(req|res|)\"", "")).as(name).doesNotContain("\"");
      }
    }
    String references = file.toString().replaceAll("\\{\\{(baseUrl|harm_key)}}", "");
    assertThat(references).as(name).doesNotContain("{{");
    if (file.path("type").asText().equals("http-request")) {
      checkRequest(name, file.get("request"));
    }
  }

  private static void checkRequest(String name, JsonNode request) {
    assertThat(request.get("url").asText()).as(name).startsWith("{{baseUrl}}/");
    assertThat(request.at("/auth/mode").asText()).as(name).isEqualTo("inherit");
    for (JsonNode header : request.get("headers")) {
      assertThat(header.get("name").asText()).as(name).isEqualTo("Content-Type");
    }
    JsonNode body = request.get("body");
    boolean parts = body.get("mode").asText().equals("multipartForm");
    JsonNode fields = body.get(parts ? "multipartForm" : "formUrlEncoded");
    assertThat(fields).as(name).hasSize(TEXTS.size());
    for (JsonNode field : fields) {
      assertThat(field.path("contentType").asText("")).as(name).isIn("", "null");
      assertThat(field.path("type").asText("text")).as(name).isEqualTo("text");
      assertThat(field.get("value").isTextual()).as(name).isTrue();
    }
    if (parts) {
      assertThat(request.get("params")).as(name).hasSize(TEXTS.size());
    }
  }
}
