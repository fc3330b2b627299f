package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Placement;
import io.github.authdex.generator.emit.StyledValue;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.sample.SampleValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the headers of one request, each name once: what authenticates wins. */
final class RequestHeaders {
  /** A field name (RFC 9110 §5.1); with another one newman would send nothing at all. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** A media type that can stand in a header as it is. */
  private static final Pattern MEDIA_TYPE = Pattern.compile("[ -~&&[^{}]]+");

  /**
   * Parameters of these names mean nothing (OpenAPI 3.1 §4.8.12); cookies are written as one, and
   * the others are for who sends the message: with another length a server waits for the rest.
   */
  private static final Set<String> IGNORED =
      Set.of(
          "accept",
          "content-type",
          "authorization",
          "cookie",
          "content-length",
          "host",
          "connection",
          "transfer-encoding");

  private final SampleValues sample;
  private final List<RequestField> headers = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  RequestHeaders(SampleValues sample) {
    this.sample = sample;
  }

  /**
   * Returns the headers of {@code operation}.
   *
   * @param auth what authenticates
   * @param fixed the headers of the API, with the variable that holds each
   * @param contentType of the body, if a header must say it
   */
  List<RequestField> make(
      Operation operation,
      List<PlacedValue> auth,
      List<Fixed> fixed,
      Optional<String> contentType) {
    auth.stream()
        .filter(field -> field.in() == Placement.HEADER)
        .forEach(field -> add(field.name(), field.value(), true, ""));
    addCookies(operation, auth);
    for (Fixed each : fixed) {
      FixedHeader header = each.header();
      boolean enabled = header.required() || header.value().isPresent();
      add(header.name(), each.reference(), enabled, header.description());
    }
    accepted(operation).ifPresent(type -> add("Accept", type, true, ""));
    contentType
        .filter(RequestHeaders::isSendable)
        .ifPresent(type -> add("Content-Type", type, true, ""));
    addParameters(operation);
    return headers;
  }

  /** A header of the API and the variable that holds its value. */
  record Fixed(FixedHeader header, EnvironmentVariable variable) {
    /** Returns whether each request has a value of its own, which no variable holds. */
    boolean isMadeEachTime() {
      return header.value().orElse("").contains(FixedHeader.UUID);
    }

    /** Tools make a UUID for each request by themselves. */
    String reference() {
      return isMadeEachTime()
          ? LiteralText.text(header.value().orElseThrow()).replace(FixedHeader.UUID, "{{$guid}}")
          : variable.reference();
    }
  }

  private void addCookies(Operation operation, List<PlacedValue> auth) {
    List<String> cookies = new ArrayList<>();
    for (PlacedValue field : auth) {
      if (field.in() == Placement.COOKIE) {
        cookies.add(LiteralText.text(field.name()) + "=" + field.value());
      }
    }
    for (Parameter parameter : operation.parameters()) {
      boolean known = auth.stream().anyMatch(field -> field.name().equals(parameter.name()));
      if (parameter.in() == Parameter.In.COOKIE && parameter.required() && !known) {
        String value = StyledValue.of(sample, parameter.name(), parameter).text();
        cookies.add(LiteralText.query(parameter.name()) + "=" + LiteralText.query(value));
      }
    }
    if (!cookies.isEmpty()) {
      add("Cookie", String.join("; ", cookies), true, "");
    }
  }

  private void addParameters(Operation operation) {
    for (Parameter parameter : operation.parameters()) {
      boolean ignored = IGNORED.contains(parameter.name().toLowerCase(Locale.ROOT));
      if (parameter.in() == Parameter.In.HEADER && !ignored) {
        String value = printable(StyledValue.of(sample, parameter.name(), parameter).text());
        add(parameter.name(), value, parameter.required(), parameter.description());
      }
    }
  }

  /** An operation that names no success and no redirect has its success in {@code default}. */
  private static Optional<String> accepted(Operation operation) {
    boolean other = operation.responses().stream().noneMatch(r -> r.status().matches("[23].*"));
    return operation.responses().stream()
        .filter(response -> response.status().startsWith(other ? "default" : "2"))
        .flatMap(response -> response.contents().stream())
        .map(Operation.Content::mediaType)
        .filter(RequestHeaders::isSendable)
        .findFirst();
  }

  private void add(String name, String value, boolean enabled, String description) {
    if (!NAME.matcher(name).matches() || !names.add(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    headers.add(new RequestField(name, Optional.of(value), enabled, description));
  }

  /** Returns whether {@code mediaType} can stand in a header as it is. */
  static boolean isSendable(String mediaType) {
    return MEDIA_TYPE.matcher(mediaType).matches();
  }

  private static String printable(String value) {
    return LiteralText.text(value.replaceAll("[^ -~]", " ").strip());
  }
}
