package io.github.authdex.generator.emit.javaclient;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are hostile by their size, as JSON. */
final class SizedDocuments {
  private SizedDocuments() {}

  private static String document(String paths, String schemas, String security) {
    return """
    {"openapi":"3.0.3","info":{"title":"Size","version":"1"},
     "servers":[{"url":"https://api.acme.example"}],
     "paths":{%s},"components":{"schemas":{%s},"securitySchemes":{%s}}}
    """
        .formatted(paths, schemas, security);
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(","));
  }

  private static String sentAndAnswered(String schema) {
    String content = "\"content\":{\"application/json\":{\"schema\":" + schema + "}}";
    return "\"/a\":{\"post\":{\"operationId\":\"a\",\"requestBody\":{%1$s},\"responses\":{\"200\":{%1$s}}}}"
        .formatted(content);
  }

  /** Returns one with {@code count} operations under {@code tags} tags. */
  static String operations(int count, int tags) {
    return document(
        each(
            count,
            i ->
                "\"/p%1$d\":{\"get\":{\"operationId\":\"op%1$d\",\"tags\":[\"t%2$d\"]}}"
                    .formatted(i, i % tags)),
        "",
        "");
  }

  /** Returns one of whose operations each asks for scopes of its own. */
  static String requirements(int count) {
    return document(
        each(
            count,
            i ->
                "\"/p%1$d\":{\"get\":{\"operationId\":\"op%1$d\",\"tags\":[\"t%2$d\"],\"security\":[{\"o\":[\"some/scope:%1$d\",\"other/scope:%1$d\"]}]}}"
                    .formatted(i, i % 10)),
        "",
        """
        "o":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/token","scopes":{}}}}
        """);
  }

  /**
   * Returns one with a scheme of {@code count} scopes of 60 characters, all of which the first
   * operation asks for, and one each of the others.
   */
  static String scopes(int count) {
    IntFunction<String> scope = i -> "https://api.acme.example/scopes/%028d".formatted(i);
    return document(
        each(
            count,
            i ->
                "\"/p%1$d\":{\"get\":{\"operationId\":\"op%1$d\",\"tags\":[\"t%2$d\"],\"security\":[{\"o\":[%3$s]}]}}"
                    .formatted(
                        i,
                        i % 20,
                        i == 0
                            ? each(count, j -> "\"" + scope.apply(j) + "\"")
                            : "\"" + scope.apply(i) + "\"")),
        "",
        """
        "o":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/token","scopes":{%s}}}}
        """
            .formatted(each(count, i -> "\"%s\":\"Scope %d\"".formatted(scope.apply(i), i))));
  }

  /** Returns one with an object of {@code count} properties, every tenth a list of values. */
  static String properties(int count) {
    return document(
        sentAndAnswered("{\"$ref\":\"#/components/schemas/Big\"}"),
        "\"Big\":{\"type\":\"object\",\"properties\":{%s}}"
            .formatted(
                each(
                    count,
                    i ->
                        i % 10 > 0
                            ? "\"p%d\":{\"type\":\"string\"}".formatted(i)
                            : "\"p%1$d\":{\"type\":\"string\",\"enum\":[\"a%1$d\",\"b\"]}"
                                .formatted(i))),
        "");
  }

  /** Returns one with {@code depth} objects, lists or maps in each other, named and not. */
  static String nested(int depth, String around) {
    String schema = "{\"type\":\"string\"}";
    for (int i = 0; i < depth; i++) {
      schema = around.formatted(schema);
    }
    return document(sentAndAnswered(schema), "\"Deep\":" + schema, "");
  }

  /** Returns one all of whose names are {@code length} characters and collide when cut. */
  static String names(int length) {
    String name = "n".repeat(length);
    String values =
        "\"%1$s\",\"%1$s1\",\"%2$s\",\"a b\",\"a-b\",\"a_b\",\"A B\",\"\",\" \",\"-\",\"_\"";
    return document(
        """
        "/%1$s/{%1$s}":{"post":{"operationId":"%1$s","tags":["%1$s"],
          "parameters":[{"name":"%1$s","in":"path","required":true,"schema":{"type":"string"}},
            {"name":"%1$sq","in":"query","schema":{"type":"string","enum":[%2$s]}}],
          "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/%1$s"}}}}}}
        """
            .formatted(name, values.formatted(name, name.toUpperCase(Locale.ROOT))),
        """
        "%1$s":{"type":"object","properties":{"%1$s":{"type":"string"},
          "%1$s2":{"$ref":"#/components/schemas/%1$sx"}}},
        "%1$sx":{"type":"string","enum":["a b","a-b","a_b","A B",""," ","-","_"]}
        """
            .formatted(name),
        "");
  }
}
