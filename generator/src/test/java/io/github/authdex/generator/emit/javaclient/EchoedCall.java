package io.github.authdex.generator.emit.javaclient;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.message.Body;
import io.github.authdex.client.Call;
import io.github.authdex.client.json.Json;
import io.github.authdex.client.json.JsonType;
import io.github.authdex.client.json.Misfit;
import io.github.authdex.generator.emit.javaclient.EchoedClient.Arrived;
import io.github.authdex.generator.emit.javaclient.ExpectedParameters.Pair;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One call of an operation: made of samples, compared with the document, and its answer too. */
final class EchoedCall {
  private static final String TEXT = "a b/c&d=e+ü";
  private static final String TOKEN = "ab-c";
  private static final Set<String> RESERVED = Set.of("accept", "content-type", "authorization");
  private static final byte[] RAW = "raw content".getBytes(StandardCharsets.UTF_8);

  private final EchoedClient client;
  private final DescribedOperation operation;
  private final String where;
  private final EchoTally tally;
  private final EchoComparison comparison;
  private final Map<JsonNode, JsonNode> set = new HashMap<>();
  private Optional<JsonNode> body = Optional.empty();
  private Optional<EchoedParts> parts = Optional.empty();
  private boolean raw;
  private boolean empty;

  /** Why a call is not made. */
  private static final class Skipped extends Exception {
    private static final long serialVersionUID = 1L;

    Skipped(String why) {
      super(why);
    }
  }

  EchoedCall(EchoedClient client, DescribedOperation operation, String where, EchoTally tally) {
    this.client = client;
    this.operation = operation;
    this.where = where;
    this.tally = tally;
    this.comparison = new EchoComparison(where, tally);
  }

  void run(Object group, Method target) throws Exception {
    try {
      List<Object> arguments = new ArrayList<>();
      for (Parameter each : EchoedClient.parameters(target)) {
        arguments.add(argument(each));
      }
      Optional<JsonNode> answer = prepareAnswer();
      Object result;
      try {
        result = ((Call<?>) target.invoke(group, arguments.toArray())).send();
      } catch (InvocationTargetException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
      tally.called();
      compare(client.arrived().orElseThrow());
      compareResult(answer, result);
    } catch (Skipped e) {
      tally.skipped(e.getMessage(), where);
    } catch (Exception e) {
      tally.mismatch(where, e.toString());
    }
  }

  private Object argument(Parameter parameter) throws Exception {
    Class<?> type = parameter.getType();
    if (parameter.getName().equals("body") && !operation.bodies().isEmpty()) {
      return body(parameter);
    }
    if (type.getSimpleName().endsWith("Options")) {
      return options(type);
    }
    JsonNode described =
        ExpectedParameters.named(operation.parameters(), parameter.getName(), true)
            .orElseThrow(() -> new Skipped("parameter under another name"));
    JsonNode value =
        sample(described)
            .filter(ExpectedParameters::isFlat)
            .orElseThrow(() -> new Skipped("parameter of nested form"));
    set.put(described, value);
    return bound(value, parameter.getParameterizedType());
  }

  private Object options(Class<?> type) throws Exception {
    Object options = type.getConstructor().newInstance();
    for (Method setter : type.getMethods()) {
      if (setter.getReturnType() == type && setter.getParameterCount() == 1) {
        Optional<JsonNode> described =
            ExpectedParameters.named(operation.parameters(), setter.getName(), false);
        Optional<JsonNode> value =
            described.flatMap(this::sample).filter(ExpectedParameters::isFlat);
        if (value.isPresent()) {
          set.put(described.get(), value.get());
          setter.invoke(options, bound(value.get(), setter.getGenericParameterTypes()[0]));
        } else {
          tally.skipped("optional parameter", where + " " + setter.getName());
        }
      }
    }
    return options;
  }

  private Optional<JsonNode> sample(JsonNode parameter) {
    boolean encoded = Set.of("path", "query").contains(parameter.path("in").asText());
    Optional<JsonNode> value =
        new SampleValues(operation.root(), true, encoded ? TEXT : TOKEN)
            .of(parameter.path("schema"));
    boolean nested = parameter.path("style").asText().equals("deepObject"); // For objects alone.
    return parameter.has("content") ? Optional.empty() : value.filter(v -> !nested || v.isObject());
  }

  private Object body(Parameter parameter) throws Exception {
    if (parameter.getType() == Body.class) {
      raw = true;
      return Body.of(RAW);
    }
    Optional<JsonNode> whole = json(operation.bodies()).or(() -> form());
    if (whole.isEmpty()) {
      return parts(parameter.getParameterizedType());
    }
    JsonNode value = sampleBody(whole.get());
    body = Optional.of(value);
    return bound(value, parameter.getParameterizedType());
  }

  private JsonNode sampleBody(JsonNode schema) throws Skipped {
    return new SampleValues(operation.root(), true, TEXT)
        .of(schema)
        .orElseThrow(() -> new Skipped("endless body"));
  }

  private Object parts(Type type) throws Exception {
    JsonNode media = operation.parts().orElseThrow(() -> new Skipped("body of another kind"));
    EchoedParts sent = new EchoedParts(operation.root(), media, sampleBody(media.path("schema")));
    parts = Optional.of(sent);
    return sent.value(type, this::bound).orElseThrow(() -> new Skipped("parts of no record"));
  }

  private static Optional<JsonNode> json(Map<String, JsonNode> contents) {
    return contents.entrySet().stream()
        .filter(
            each ->
                each.getKey().matches("(?i)(application|text)/([^;]*\\+)?json.*")
                    || (each.getKey().equals("*/*") && !each.getValue().isEmpty()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<JsonNode> form() {
    return operation.bodies().entrySet().stream()
        .filter(each -> each.getKey().startsWith("application/x-www-form-urlencoded"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Object bound(JsonNode value, Type type) throws Exception {
    List<Misfit> misfits = new ArrayList<>();
    Object tree =
        Json.read(value.toString().getBytes(StandardCharsets.UTF_8), JsonType.of(Object.class));
    Object bound = Json.bind(tree, typeOf(type), misfits::add);
    if (!misfits.isEmpty()) {
      tally.mismatch(where, "a value that the document allows does not fit: " + misfits.get(0));
    }
    return bound;
  }

  private static JsonType<?> typeOf(Type type) throws Skipped {
    if (type instanceof Class<?> raw) {
      if (raw.getSimpleName().equals("FilePart")) {
        throw new Skipped("body of parts");
      }
      return JsonType.of(raw);
    }
    ParameterizedType generic = (ParameterizedType) type;
    Type[] arguments = generic.getActualTypeArguments();
    JsonType<?> last = typeOf(arguments[arguments.length - 1]);
    if (generic.getRawType() == List.class) {
      return JsonType.list(last);
    }
    return generic.getRawType() == Map.class ? JsonType.map(last) : JsonType.optional(last);
  }

  private Optional<JsonNode> prepareAnswer() throws Exception {
    Map<String, JsonNode> answers = operation.answers();
    Optional<JsonNode> schema = json(answers);
    if (schema.isPresent()) {
      Optional<JsonNode> value = new SampleValues(operation.root(), false, TEXT).of(schema.get());
      if (value.isEmpty()) {
        throw new Skipped("endless answer");
      }
      client.answer(
          operation.status(),
          "application/json",
          value.get().toString().getBytes(StandardCharsets.UTF_8));
      return value;
    }
    if (answers.isEmpty()) {
      client.answer(operation.status(), "", new byte[0]);
      empty = true;
    } else {
      String type = answers.keySet().stream().findFirst().orElseThrow();
      client.answer(operation.status(), type.contains("*") ? "text/plain" : type, RAW);
    }
    return Optional.empty();
  }

  private void compare(Arrived arrived) {
    comparison.equal("path", path(), arrived.uri().getRawPath());
    EchoedAuth.flaw(operation, arrived).ifPresent(flaw -> tally.mismatch(where, flaw));
    tally.compared("auth");
    compareQuery(arrived);
    set.forEach(
        (parameter, value) -> {
          String name = parameter.path("name").asText();
          String in = parameter.path("in").asText();
          if (in.equals("header") && !isReserved(parameter)) {
            comparison.equal(
                "header " + name,
                ExpectedParameters.header(parameter, value),
                EchoedAuth.header(arrived, name));
          } else if (in.equals("cookie") && !value.isContainerNode() && !isKey(parameter)) {
            String cookies = EchoedAuth.header(arrived, "cookie");
            tally.compared("cookie");
            if (!cookies.contains(name + "=" + value.asText())) {
              tally.mismatch(where, "cookie " + name + " is not in " + cookies);
            }
          }
        });
    compareBody(arrived);
  }

  private String path() {
    String path = operation.path();
    for (Map.Entry<JsonNode, JsonNode> each : set.entrySet()) {
      if (each.getKey().path("in").asText().equals("path")) {
        path =
            path.replace(
                "{" + each.getKey().path("name").asText() + "}",
                ExpectedParameters.path(each.getKey(), each.getValue()));
      }
    }
    String sent = path.replaceAll("#.*", ""); // It only tells operations of one path apart.
    return "/base" + (sent.startsWith("/") ? "" : "/") + sent;
  }

  private boolean isReserved(JsonNode parameter) {
    return RESERVED.contains(parameter.path("name").asText().toLowerCase(Locale.ROOT))
        || isKey(parameter);
  }

  /** Documents list keys among the parameters too. */
  private boolean isKey(JsonNode parameter) {
    return operation.security().stream()
        .flatMap(List::stream)
        .anyMatch(
            scheme ->
                scheme.path("in").asText().equals(parameter.path("in").asText())
                    && scheme
                        .path("name")
                        .asText()
                        .equalsIgnoreCase(parameter.path("name").asText()));
  }

  private void compareQuery(Arrived arrived) {
    List<Pair> expected = new ArrayList<>();
    set.forEach(
        (parameter, value) -> {
          if (parameter.path("in").asText().equals("query") && !isKey(parameter)) {
            expected.addAll(ExpectedParameters.query(parameter, value));
          }
        });
    String query = arrived.uri().getRawQuery();
    List<Pair> found = new ArrayList<>(ExpectedParameters.pairs(query == null ? "" : query));
    found.removeIf(pair -> pair.value().equals(EchoedAuth.VALUE));
    Comparator<Pair> order = Comparator.comparing(Pair::name).thenComparing(Pair::value);
    expected.sort(order);
    found.sort(order);
    comparison.equal("query", expected, found);
  }

  private void compareBody(Arrived arrived) {
    if (raw) {
      comparison.equal("raw body", EchoedClient.text(RAW), arrived.body());
    } else if (parts.isPresent()) {
      comparison.parts(parts.get(), arrived);
    } else if (body.isPresent() && json(operation.bodies()).isPresent()) {
      comparison.json("JSON body", body.get(), arrived.body());
    } else if (body.isPresent()) {
      comparison.form(body.get(), arrived);
    } else {
      comparison.equal("no body", "", arrived.body());
    }
  }

  private void compareResult(Optional<JsonNode> answer, Object result) throws Exception {
    if (empty || operation.status() == 204 || operation.status() == 205) {
      return;
    }
    if (answer.isPresent() && !(result instanceof InputStream)) {
      comparison.json("JSON answer", answer.get(), EchoedClient.text(Json.write(result)));
    } else if (answer.isEmpty() && result instanceof InputStream stream) {
      comparison.equal(
          "raw answer", EchoedClient.text(RAW), EchoedClient.text(stream.readAllBytes()));
    } else if (answer.isEmpty() && result instanceof String text) {
      comparison.equal("text answer", EchoedClient.text(RAW), text);
    }
  }
}
