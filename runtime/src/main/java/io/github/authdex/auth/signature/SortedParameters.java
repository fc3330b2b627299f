package io.github.authdex.auth.signature;

import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.internal.text.CanonicalEncoding;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The parameters of a request's query and form in the one order and form that both sides know. */
final class SortedParameters {
  private static final String FORM = "application/x-www-form-urlencoded";

  private SortedParameters() {}

  static String of(Request request) throws IOException {
    List<String> parameters = new ArrayList<>();
    collect(request.uri().getRawQuery(), parameters);
    if (isForm(request)) {
      byte[] form = SignedBody.bytes(request.body(), "signature");
      collect(new String(form, StandardCharsets.UTF_8), parameters);
    }
    // The equals sign, of which there is one, ends the name: it sorts before all that are longer.
    return parameters.stream()
        .sorted(Comparator.comparing(parameter -> parameter.replace('=', '\0')))
        .collect(Collectors.joining("&"));
  }

  private static void collect(String raw, List<String> parameters) {
    for (String parameter : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      if (!parameter.isEmpty()) {
        parameters.add(
            CanonicalEncoding.ofParameter(parts[0])
                + "="
                + (parts.length == 1 ? "" : CanonicalEncoding.ofParameter(parts[1])));
      }
    }
  }

  private static boolean isForm(Request request) {
    return request
        .headers()
        .first("Content-Type")
        .map(type -> type.split(";", 2)[0].strip())
        .filter(FORM::equalsIgnoreCase)
        .isPresent();
  }
}
