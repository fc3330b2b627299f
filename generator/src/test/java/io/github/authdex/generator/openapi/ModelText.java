package io.github.authdex.generator.openapi;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Encoding;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Operation.Serialization;
import io.github.authdex.model.Schema;
import io.github.authdex.model.ValueRules;
import io.github.authdex.model.XmlForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a model as text that a person can review, the same each time. */
public final class ModelText {
  private final StringBuilder text = new StringBuilder();

  private ModelText() {}

  public static String of(OpenApiReader.Result result) {
    ModelText text = new ModelText();
    text.model(result.model());
    result.diagnostics().forEach(diagnostic -> text.line(0, diagnostic.toString()));
    return text.text.toString();
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  private void model(ApiModel model) {
    line(0, model.auth().id() + ": " + model.title() + " " + model.version());
    model.servers().forEach(server -> line(0, "server " + server(server)));
    model.auth().schemes().values().forEach(s -> line(0, "scheme " + s.name() + " " + s.scheme()));
    model
        .auth()
        .schemes()
        .values()
        .forEach(scheme -> line(1, scheme.name() + " takes " + scheme.credentials()));
    model
        .auth()
        .credentials()
        .values()
        .forEach(c -> line(0, "credential " + c.name() + " $" + c.env() + " secret=" + c.secret()));
    line(0, "needs " + requirement(model.auth().requirement()));
    model.operations().forEach(this::operation);
    model.schemas().forEach((name, schema) -> line(0, "schema " + name + " = " + schema(schema)));
  }

  private static String server(Server server) {
    String variables =
        server.variables().values().stream()
            .map(v -> " " + v.name() + v.defaultValue().map(d -> "=" + d).orElse("") + v.allowed())
            .collect(Collectors.joining());
    return server.url() + variables;
  }

  private static String requirement(AuthRequirement requirement) {
    return requirement.alternatives().stream()
        .map(alternative -> alternative.schemes().toString())
        .collect(Collectors.joining(" or ", "[", "]"));
  }

  private void operation(Operation operation) {
    line(0, operation.method() + " " + operation.path() + " = " + operation.id());
    if (!operation.tag().isEmpty() || operation.deprecated()) {
      line(1, "tag " + operation.tag() + (operation.deprecated() ? ", deprecated" : ""));
    }
    if (!operation.docs().isEmpty()) {
      line(1, "docs " + operation.docs());
    }
    operation.servers().forEach(server -> line(1, "server " + server(server)));
    operation.parameters().forEach(parameter -> line(1, parameter(parameter)));
    operation
        .body()
        .ifPresent(b -> line(1, "body" + (b.required() ? "!" : "") + contents(b.contents())));
    operation.responses().forEach(this::response);
    line(1, "needs " + requirement(operation.requirement()));
  }

  private static String parameter(Parameter parameter) {
    return parameter.in().name().toLowerCase(Locale.ROOT)
        + " "
        + parameter.name()
        + (parameter.required() ? "!" : "")
        + " "
        + serialization(parameter.serialization())
        + ": "
        + schema(parameter.schema())
        + (parameter.description().isEmpty() ? "" : " (" + parameter.description() + ")")
        + example(parameter.example())
        + rules(parameter.rules());
  }

  private static String rules(ValueRules rules) {
    return rules.defaultValue().map(value -> " else " + value).orElse("")
        + (rules.limits().isEmpty() ? "" : " " + rules.limits());
  }

  private static String serialization(Serialization serialization) {
    return serialization
        .mediaType()
        .map(type -> "in " + type)
        .orElseGet(
            () ->
                serialization.style()
                    + (serialization.explode() ? "*" : "")
                    + (serialization.allowReserved() ? "+" : ""));
  }

  private static String example(Optional<String> example) {
    return example.map(text -> " e.g. " + text).orElse("");
  }

  private void response(Response response) {
    line(1, response.status() + contents(response.contents()));
    response
        .headers()
        .forEach(
            h ->
                line(
                    2,
                    "header "
                        + h.name()
                        + ": "
                        + schema(h.schema())
                        + (h.description().isEmpty() ? "" : " (" + h.description() + ")")));
  }

  private static String encodings(Content content) {
    return content.encodings().isEmpty()
        ? ""
        : content.encodings().entrySet().stream()
            .map(entry -> entry.getKey() + " " + encoding(entry.getValue()))
            .collect(Collectors.joining(", ", " with ", ""));
  }

  private static String encoding(Encoding encoding) {
    return encoding
        .serialization()
        .map(ModelText::serialization)
        .orElseGet(() -> "as " + String.join(" or ", encoding.contentTypes()));
  }

  private static String contents(List<Content> contents) {
    return contents.stream()
        .map(
            content ->
                " "
                    + content.mediaType()
                    + ": "
                    + schema(content.schema())
                    + encodings(content)
                    + example(content.example())
                    + content.xml().map(form -> " <" + xml(form) + ">").orElse(""))
        .collect(Collectors.joining(","));
  }

  /** What is no element says so; a namespace stands in braces, an item of a list in brackets. */
  private static String xml(XmlForm form) {
    String node = form.node() == XmlForm.Node.ELEMENT ? "" : form.node() + " ";
    String prefix = form.prefix().isEmpty() ? "" : form.prefix() + ":";
    String namespace = form.namespace().isEmpty() ? "" : "{" + form.namespace() + "}";
    return node.toLowerCase(Locale.ROOT)
        + namespace
        + prefix
        + form.name()
        + (form.wrapped() ? " around" : "")
        + form.items().map(item -> " [" + xml(item) + "]").orElse("");
  }

  private static String schema(Schema schema) {
    if (schema instanceof Schema.Any) {
      return "any";
    }
    if (schema instanceof Schema.Ref ref) {
      return "#" + ref.name();
    }
    if (schema instanceof Schema.Scalar scalar) {
      return scalar.type().name().toLowerCase(Locale.ROOT);
    }
    if (schema instanceof Schema.Enumeration values) {
      return values.type().name().toLowerCase(Locale.ROOT) + values.values();
    }
    if (schema instanceof Schema.ArrayOf array) {
      return (array.unique() ? "set of " : "list of ") + schema(array.items());
    }
    if (schema instanceof Schema.Nullable nullable) {
      return schema(nullable.form()) + "?";
    }
    if (schema instanceof Schema.MapOf map) {
      return "map of " + schema(map.values());
    }
    if (schema instanceof Schema.OneOf oneOf) {
      return oneOf.options().stream()
              .map(ModelText::schema)
              .collect(Collectors.joining(" | ", "(", ")"))
          + oneOf.discriminator().map(d -> " by " + d + oneOf.mapping()).orElse("")
          + oneOf.fallback().map(name -> " or " + name).orElse("")
          + oneOf.base().map(base -> " else " + object(base)).orElse("");
    }
    return object((Schema.ObjectOf) schema);
  }

  private static String object(Schema.ObjectOf object) {
    String properties =
        object.properties().stream()
            .map(
                p ->
                    p.name()
                        + (p.required() ? "!" : "")
                        + (p.nullable() ? "?" : "")
                        + (p.readOnly() ? " read-only" : "")
                        + (p.writeOnly() ? " write-only" : "")
                        + (p.deprecated() ? " deprecated" : "")
                        + ": "
                        + schema(p.schema())
                        + example(p.example())
                        + rules(p.rules())
                        + (p.xml().equals(XmlForm.NONE) ? "" : " <" + xml(p.xml()) + ">"))
            .collect(Collectors.joining(", "));
    String title = object.title().isEmpty() ? "" : "\"" + object.title() + "\" ";
    return title
        + "{"
        + properties
        + object.additional().map(a -> ", …: " + schema(a)).orElse("")
        + "}";
  }
}
