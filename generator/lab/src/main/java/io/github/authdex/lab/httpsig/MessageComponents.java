package io.github.authdex.lab.httpsig;

import io.github.authdex.lab.message.HostAndPort;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.UriText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The values of a request's components (RFC 9421 §2).
 *
 * @param request as it arrived
 */
record MessageComponents(ReceivedRequest request) {
  /** Returns the lines of the signature base, or empty if the request lacks a component. */
  Optional<String> base(SignatureInput input) {
    StringBuilder base = new StringBuilder();
    for (String component : input.components()) {
      Optional<String> value = value(component);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      base.append(component).append(": ").append(value.get()).append('\n');
    }
    return Optional.of(base.append("\"@signature-params\": ").append(input.text()).toString());
  }

  /** Returns the value of {@code component}, an identifier in quotes with its parameters. */
  Optional<String> value(String component) {
    int end = component.indexOf('"', 1);
    String name = component.substring(1, end);
    String parameters = component.substring(end + 1);
    return name.startsWith("@") ? derived(name, parameters) : field(name, parameters);
  }

  private Optional<String> derived(String name, String parameters) {
    String authority = HostAndPort.authority(request);
    String target = request.target();
    int question = target.indexOf('?');
    return switch (name) {
      case "@method" -> Optional.of(request.method());
      case "@target-uri" -> Optional.of(request.scheme() + "://" + request.authority() + target);
      case "@authority" -> Optional.of(authority);
      case "@scheme" -> Optional.of(request.scheme());
      case "@request-target" -> Optional.of(target);
      case "@path" -> Optional.of(request.targetPath());
      case "@query" -> Optional.of(question < 0 ? "?" : target.substring(question));
      case "@query-param" -> parameter(parameters);
      default -> Optional.empty();
    };
  }

  /** Returns the one value of a query parameter, named as the identifier has it (§2.2.8). */
  private Optional<String> parameter(String parameters) {
    List<String> values = new ArrayList<>();
    for (String pair : request.query().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parameters.equals(";name=\"" + encoded(parts[0]) + "\"")) {
        values.add(parts.length == 1 ? "" : encoded(parts[1]));
      }
    }
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** Returns {@code raw} in the encoding of forms, but for a space as %20. */
  private static String encoded(String raw) {
    return UriText.parameter(raw).replace("%2A", "*").replace("~", "%7E");
  }

  private Optional<String> field(String name, String parameters) {
    List<String> lines = request.headers(name).stream().map(String::strip).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return switch (parameters) {
      case "" -> Optional.of(String.join(", ", lines));
      case ";bs" ->
          Optional.of(
              lines.stream()
                  .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                  .map(octets -> ":" + Base64.getEncoder().encodeToString(octets) + ":")
                  .collect(Collectors.joining(", ")));
      default -> Optional.empty();
    };
  }
}
