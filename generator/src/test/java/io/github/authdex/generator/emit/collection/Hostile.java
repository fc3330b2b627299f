package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents that try to say something to the tools that read collections. */
public final class Hostile {
  /** What is syntax somewhere: for .http files first, then for Hurl. */
  public static final List<String> TEXTS =
      List.of(
          "a\n### b\nGET https://evil.example/",
          "a\nGET https://evil.example/\nEvil: 1",
          "> {%\nclient.log(1)\n%}",
          "< {%\nrequest.evil()\n%}",
          "< ./secrets.txt",
          "<@ ./secrets.txt",
          ">> out.txt",
          "<> old.txt",
          "{{\nconst evil = 1;\n}}",
          "{{+\nexports.evil = 1;\n}}",
          "{{process.exit(3)}}",
          "@import ./evil.http",
          "  @loop for 99",
          "@noRejectUnauthorized",
          "// @disabled",
          "@evil = 1",
          "?? status == 500",
          "query evil {\n a }",
          "query",
          "HTTP/1.1 200 OK",
          "=== wait-for-server",
          "<--->",
          "a\r\nEvil: 1\r\n\r\nbody",
          "x\u2028Evil: 1",
          "/*\n*/",
          "GRPC evil/service",
          "...evil",
          "a{",
          "\"; filename=\"x",
          "--authdex-part--",
          "# comment \\ [Options] : `x` ``` ",
          "\n[Options]\nproxy: evil.example",
          "\n[Asserts]\nstatus == 1",
          "file,/etc/passwd;",
          "hex,00;",
          "```",
          "\n```\nGET http://evil.example/\n```",
          "\\u{41} \\");

  private static final String FORM = "application/x-www-form-urlencoded";

  private Hostile() {}

  /** Returns an API that says {@code text} wherever a document can say something. */
  public static ApiModel api(String text) {
    Apis apis = Apis.api("hostile");
    apis.at(new Server("https://api.acme.example/" + text.strip(), "", text, Map.of()));
    apis.scheme("key", new ApiKeyScheme(Placement.HEADER, "X-Key", header(text)));
    apis.scheme("token", new ApiKeyScheme(Placement.QUERY, text, ""));
    apis.requires(Alternative.of("key", "token"));
    apis.header(new FixedHeader("X-Fixed", true, Optional.of(text), "", text));
    for (String type : List.of("application/json", FORM, "multipart/form-data", text, "")) {
      apis.operation(operation(text, type));
    }
    ApiModel model = apis.build();
    return new ApiModel(
        text, text, text, model.servers(), model.auth(), model.operations(), Map.of());
  }

  private static String header(String text) {
    return text.replaceAll("[^ -~]", "");
  }

  private static Operation operation(String text, String type) {
    Schema value = new Schema.Enumeration(Scalar.Type.STRING, List.of(text));
    Schema object =
        new Schema.ObjectOf(
            List.of(property(text, value, text), property("plain", value, text)),
            Optional.empty(),
            text);
    Schema body = type.equals("application/json") && text.length() < 8 ? value : object;
    return new Operation(
        text + type,
        "POST",
        "/" + text + "/{" + text + "}?" + text,
        text,
        text,
        text,
        false,
        List.of(),
        List.of(
            parameter(text, In.PATH, value),
            parameter(text, In.QUERY, value),
            parameter("X-Plain", In.HEADER, value),
            parameter("X-ClientCert", In.HEADER, value),
            parameter(text, In.COOKIE, value)),
        type.isEmpty()
            ? Optional.empty()
            : Optional.of(new RequestBody(true, List.of(new Content(type, body)), text)),
        List.of(),
        Apis.anyOf(Alternative.of("key", "token")));
  }

  private static Parameter parameter(String name, In in, Schema schema) {
    return new Parameter(name, in, true, schema, "simple", false, name, false);
  }

  private static Property property(String name, Schema schema, String text) {
    return new Property(name, schema, true, false, false, false, false, text, Optional.empty());
  }
}
