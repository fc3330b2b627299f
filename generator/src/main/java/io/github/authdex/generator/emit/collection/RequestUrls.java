package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.generator.emit.StyledValue;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.Serialization;
import io.github.authdex.model.Schema;
import io.github.authdex.model.sample.SampleValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the URL of one request. */
final class RequestUrls {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

  /** A segment that is a parameter, perhaps with an extension, which tools know to keep. */
  private static final Pattern WHOLE = Pattern.compile("\\{([^{}]*)}(\\.[^{}]*)?");

  private final Operation operation;
  private final SampleValues sample;
  private final List<PlacedValue> fields;
  private final List<RequestField> query = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * Makes a maker for {@code operation}.
   *
   * @param fields what authenticates; those in path and query stand in the URL
   */
  RequestUrls(Operation operation, SampleValues sample, List<PlacedValue> fields) {
    this.operation = operation;
    this.sample = sample;
    this.fields = fields;
  }

  RequestUrl make(String baseUrl) {
    String path = operation.path().replaceFirst("#.*$", "");
    int mark = path.indexOf('?');
    List<Segment> segments = segments(mark < 0 ? path : path.substring(0, mark));
    if (mark >= 0) {
      addLiteralQuery(path.substring(mark + 1));
    }
    addParameters();
    addFields();
    return new RequestUrl(baseUrl, segments, query);
  }

  private List<Segment> segments(String path) {
    List<Segment> segments = new ArrayList<>();
    String relative = path.startsWith("/") ? path.substring(1) : path;
    fields.stream()
        .filter(field -> field.in() == Placement.PATH && !path.contains("{" + field.name() + "}"))
        .forEach(field -> segments.add(new Segment.Text(whole(field.value()))));
    for (String segment : relative.split("/", -1)) {
      segments.add(segment(segment));
    }
    return segments;
  }

  private Segment segment(String segment) {
    Matcher whole = WHOLE.matcher(segment);
    if (whole.matches() && key(whole.group(1)).isEmpty()) {
      String extension = whole.group(2) == null ? "" : LiteralText.segment(whole.group(2));
      return variable(whole.group(1), extension);
    }
    StringBuilder text = new StringBuilder();
    Matcher matcher = PARAMETER.matcher(segment);
    int end = 0;
    while (matcher.find()) {
      text.append(LiteralText.segment(segment.substring(end, matcher.start())));
      String name = matcher.group(1);
      String before = text.toString();
      text.append(
          key(name)
              .map(value -> behind(before, value))
              .orElseGet(() -> LiteralText.segment(value(name))));
      end = matcher.end();
    }
    text.append(LiteralText.segment(segment.substring(end)));
    return new Segment.Text(whole(text.toString()));
  }

  /** Returns {@code value} without its text in front of the key, if that stands there already. */
  private static String behind(String before, String value) {
    String prefix = value.substring(0, Math.max(value.indexOf("{{"), 0));
    return before.endsWith(prefix) ? value.substring(prefix.length()) : value;
  }

  /** A colon at the start would make a path variable of it, dots alone would leave the path. */
  private static String whole(String segment) {
    if (segment.equals(".") || segment.equals("..")) {
      return segment.replace(".", "%2E");
    }
    return segment.startsWith(":") ? "%3A" + segment.substring(1) : segment;
  }

  private Optional<String> key(String name) {
    return fields.stream()
        .filter(field -> field.in() == Placement.PATH && field.name().equals(name))
        .map(PlacedValue::value)
        .findFirst();
  }

  /** Returns the segment that a parameter fills; its key may hold no dot. */
  private Segment variable(String name, String extension) {
    String base = name.replaceAll("[^A-Za-z0-9_-]", "_");
    String key = base.isEmpty() ? "_" : base;
    while (!keys.add(key)) {
      key += "_";
    }
    String description = parameter(name).map(Parameter::description).orElse("");
    return new Segment.Variable(key, LiteralText.segment(value(name)), extension, description);
  }

  private String value(String name) {
    String fallback = name.isBlank() ? "value" : name;
    String value =
        parameter(name)
            .map(parameter -> StyledValue.of(sample, fallback, parameter).text())
            .orElse(fallback);
    return value.isEmpty() ? fallback : value;
  }

  private Optional<Parameter> parameter(String name) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.PATH && parameter.name().equals(name))
        .findFirst();
  }

  private void addLiteralQuery(String text) {
    for (String pair : text.split("&", -1)) {
      int sign = pair.indexOf('=');
      String name = LiteralText.text(sign < 0 ? pair : pair.substring(0, sign));
      Optional<String> value =
          sign < 0 ? Optional.empty() : Optional.of(LiteralText.text(pair.substring(sign + 1)));
      query.add(new RequestField(name, value, true, ""));
    }
  }

  private void addParameters() {
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in() == Parameter.In.QUERYSTRING) {
        addWhole(parameter);
      } else if (parameter.in() == Parameter.In.QUERY && !isField(parameter.name())) {
        if (hasEntryForEachProperty(parameter)) {
          addProperties(parameter);
        } else {
          addQuery(parameter, parameter.required());
        }
      }
    }
  }

  /** A form is one entry for each field; another document is a name without a value. */
  private void addWhole(Parameter parameter) {
    String mediaType = parameter.serialization().mediaType().orElse("");
    if (FormEntries.isForm(mediaType)) {
      FormEntries form = new FormEntries(sample, new Content(mediaType, parameter.schema()), false);
      sample.object(parameter.schema()).properties().stream()
          .filter(property -> !property.readOnly())
          .forEach(property -> addField(form, property, parameter.required()));
      return;
    }
    String text = StyledValue.of(sample, parameter.name(), parameter).text();
    query.add(
        new RequestField(
            LiteralText.query(text),
            Optional.empty(),
            parameter.required(),
            parameter.description()));
  }

  private void addField(FormEntries form, Schema.Property property, boolean required) {
    boolean enabled = required && property.required();
    form.pairs(property).forEach(pair -> addQuery(pair, false, enabled, property.description()));
  }

  private boolean hasEntryForEachProperty(Parameter parameter) {
    Serialization form = parameter.serialization();
    return form.mediaType().isEmpty()
        && (form.style().equals("deepObject") || form.explode())
        && !sample.object(parameter.schema()).properties().isEmpty();
  }

  /** An exploded object is one entry for each property, so that a person can switch it. */
  private void addProperties(Parameter parameter) {
    boolean deep = parameter.serialization().style().equals("deepObject");
    for (Schema.Property property : sample.object(parameter.schema()).properties()) {
      String name = deep ? parameter.name() + "[" + property.name() + "]" : property.name();
      JsonNode value = sample.named(property);
      StyledValue styled =
          new StyledValue(name, value, Serialization.styled(deep ? "deepObject" : "form", false));
      boolean enabled = parameter.required() && property.required();
      styled.pairs().forEach(pair -> addQuery(pair, false, enabled, property.description()));
    }
  }

  private void addQuery(Parameter parameter, boolean enabled) {
    boolean reserved = parameter.serialization().allowReserved();
    List<StyledValue.Pair> pairs = StyledValue.of(sample, parameter.name(), parameter).pairs();
    if (pairs.isEmpty()) {
      // A list of which nothing is known is sent empty, as a person may fill it.
      addQuery(new StyledValue.Pair(parameter.name(), ""), false, enabled, parameter.description());
    }
    pairs.forEach(pair -> addQuery(pair, reserved, enabled, parameter.description()));
  }

  private void addQuery(
      StyledValue.Pair pair, boolean reserved, boolean enabled, String description) {
    String value = reserved ? LiteralText.reserved(pair.value()) : LiteralText.query(pair.value());
    query.add(
        new RequestField(LiteralText.query(pair.name()), Optional.of(value), enabled, description));
  }

  private void addFields() {
    for (PlacedValue field : fields) {
      if (field.in() == Placement.QUERY) {
        query.add(RequestField.of(LiteralText.query(field.name()), field.value()));
      }
    }
  }

  private boolean isField(String name) {
    return fields.stream()
        .anyMatch(field -> field.in() == Placement.QUERY && field.name().equals(name));
  }
}
