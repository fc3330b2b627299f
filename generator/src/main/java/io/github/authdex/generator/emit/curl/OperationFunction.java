package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.collection.VariableText;
import io.github.authdex.generator.emit.curl.BashText.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Writes the function of one operation. */
final class OperationFunction {
  /** Headers that hang on the rest of the request. */
  private static final Set<String> OWN = Set.of("Accept", "Content-Type", "Cookie");

  private final CollectionRequest request;
  private final SchemeRendering auth;
  private final AuthFunctions functions;
  private final SignatureCarrier carrier;
  private final BashText text;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Set<String> filled = new LinkedHashSet<>();

  /**
   * Makes a writer.
   *
   * @param auth what the request carries
   */
  OperationFunction(
      CollectionRequest request, SchemeRendering auth, AuthFunctions functions, ShellNames names) {
    this.request = request;
    this.auth = auth;
    this.functions = functions;
    this.carrier = new SignatureCarrier(functions.signature(auth));
    this.text = new BashText(names);
  }

  /** Returns the function, which {@code word} calls. */
  String write(String word) {
    filled.addAll(functions.filled(auth));
    lines.addAll(functions.before(auth));
    String address = text.inDoubleQuotes(request.url().base(), Place.AS_IS) + path();
    lines.add("request " + ShellQuote.quote(request.method()) + " \"" + address + "\"");
    addFields(carrier::isNotIn);
    lines.addAll(new AuthLines(text).write(auth));
    addContent();
    lines.addAll(functions.sign(auth, request.method()));
    addFields(carrier::isIn);
    addSignedContent();
    lines.add("send " + ShellQuote.quote(request.method()));
    return comment() + "op_" + word + "() {\n" + body(word) + "}\n";
  }

  private void addFields(Predicate<RequestField> which) {
    request.url().query().stream().filter(which).forEach(this::addQuery);
    request.headers().stream().filter(which).forEach(this::addHeader);
  }

  private Optional<RequestBody> content() {
    return request.body().filter(body -> !request.method().equals("HEAD"));
  }

  private void addContent() {
    content()
        .ifPresent(
            body -> {
              carrier.before(body).ifPresent(this::addBody);
              if (body instanceof RequestBody.Raw raw && carrier.isIn(raw.text())) {
                Place place = raw.json() ? Place.JSON : Place.AS_IS;
                lines.add("unsigned=" + text.word(carrier.without(raw.text()), place));
              }
            });
    boolean untyped =
        content()
            .map(body -> !says("Content-Type") && !(body instanceof RequestBody.Multipart))
            .orElse(request.method().matches("POST|PUT|PATCH"));
    if (untyped) {
      lines.add("option header 'Content-Type:'");
    }
  }

  private void addSignedContent() {
    content().flatMap(carrier::behind).ifPresent(this::addBody);
  }

  private void addBody(RequestBody body) {
    lines.addAll(new BodyLines(text, parameters).write(body));
  }

  private boolean says(String header) {
    return request.headers().stream().anyMatch(field -> field.name().equalsIgnoreCase(header));
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    for (Segment segment : request.url().segments()) {
      path.append('/');
      if (segment instanceof Segment.Variable variable) {
        String name = parameter(variable.key(), variable.description());
        String value = text.word(variable.value(), Place.PATH);
        path.append("$(path ").append(ShellQuote.quote(name)).append(' ').append(value).append(')');
        path.append(text.inDoubleQuotes(variable.extension(), Place.PATH));
      } else {
        path.append(text.inDoubleQuotes(segment.sent(), Place.PATH));
      }
    }
    return path.toString();
  }

  private void addQuery(RequestField field) {
    String pair = field.name() + field.value().map(value -> "=" + value).orElse("");
    if (VariableText.hasReference(pair)) {
      lines.add("pair " + text.word(pair, Place.QUERY));
      return;
    }
    String name = parameter(LiteralText.decoded(field.name()), field.description());
    lines.add(
        "query "
            + ShellQuote.quote(name)
            + " "
            + text.word(pair, Place.QUERY)
            + BodyLines.optional(field));
  }

  private void addHeader(RequestField field) {
    boolean fixed = field.enabled() && VariableText.hasReference(field.text());
    if (!fixed && !(field.enabled() && OWN.contains(field.name()))) {
      parameter(field.name(), field.description());
    }
    BashText words = field.enabled() ? text : text.apart();
    String value = words.word(field.text(), Place.AS_IS);
    lines.add("header " + ShellQuote.quote(field.name()) + " " + value + BodyLines.optional(field));
  }

  private String parameter(String name, String description) {
    parameters.merge(name, description, (one, other) -> one.isEmpty() ? other : one);
    return name;
  }

  private String comment() {
    StringBuilder comment = new StringBuilder();
    comment.append("# ").append(ScriptComments.line(request.name())).append('\n');
    if (!request.description().isBlank()) {
      comment.append("#\n").append(ScriptComments.of(request.description()));
    }
    return comment.toString();
  }

  private String body(String word) {
    StringBuilder body = new StringBuilder("  takes ").append(word);
    parameters.forEach(
        (name, description) ->
            body.append(" \\\n    ")
                .append(ShellQuote.quote(name))
                .append(' ')
                .append(ShellQuote.quote(ScriptComments.line(description))));
    body.append('\n');
    Set<String> needed = new LinkedHashSet<>(text.needed());
    needed.removeAll(filled);
    if (!needed.isEmpty()) {
      body.append("  need ").append(String.join(" ", needed)).append('\n');
    }
    lines.forEach(line -> body.append("  ").append(line).append('\n'));
    return body.toString();
  }

  /** Returns the name of the operation in the script's list. */
  static String title(CollectionRequest request) {
    return ShellQuote.quote(ScriptComments.line(request.name()));
  }
}
