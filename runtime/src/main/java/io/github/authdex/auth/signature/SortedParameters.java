package io.github.authdex.auth.signature;

import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.internal.text.CanonicalEncoding;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.signature.SignaturePart.Pairs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a request's query and form in the one order and form that both sides know. */
final class SortedParameters {
  private static final String FORM = "application/x-www-form-urlencoded";

  private SortedParameters() {}

  static String of(Request request) throws IOException {
    return sorted(all(request, CanonicalEncoding::ofParameter))
        .map(parameter -> parameter.name() + "=" + parameter.value())
        .collect(Collectors.joining("&"));
  }

  /** Returns them decoded, written as {@code pairs} says. */
  static String decoded(Request request, Pairs pairs) throws IOException {
    return sorted(all(request, SortedParameters::decoded))
        .filter(parameter -> !pairs.except().contains(parameter.name()))
        .map(parameter -> parameter.name() + pairs.sign() + parameter.value())
        .collect(Collectors.joining(pairs.join()));
  }

  private static Stream<Parameter> sorted(List<Parameter> parameters) {
    return parameters.stream()
        .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value));
  }

  private static List<Parameter> all(Request request, UnaryOperator<String> form)
      throws IOException {
    List<Parameter> parameters = new ArrayList<>();
    collect(request.uri().getRawQuery(), form, parameters);
    if (isForm(request)) {
      byte[] body = SignedBody.bytes(request.body(), "signature");
      collect(new String(body, StandardCharsets.UTF_8), form, parameters);
    }
    return parameters;
  }

  private static void collect(String raw, UnaryOperator<String> form, List<Parameter> parameters) {
    for (String parameter : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      if (!parameter.isEmpty()) {
        parameters.add(
            new Parameter(form.apply(parts[0]), parts.length == 1 ? "" : form.apply(parts[1])));
      }
    }
  }

  private static String decoded(String raw) {
    return new String(CanonicalEncoding.decode(raw, true), StandardCharsets.UTF_8);
  }

  private static boolean isForm(Request request) {
    return request
        .headers()
        .first("Content-Type")
        .map(type -> type.split(";", 2)[0].strip())
        .filter(FORM::equalsIgnoreCase)
        .isPresent();
  }

  private record Parameter(String name, String value) {
    @Override
    public String toString() {
      return name;
    }
  }
}
