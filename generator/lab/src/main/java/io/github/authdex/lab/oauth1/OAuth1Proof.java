package io.github.authdex.lab.oauth1;

import io.github.authdex.lab.message.HostAndPort;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ProofField;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.UriText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of a request that is signed by OAuth 1 (RFC 5849 §3.4.1.3), percent-encoded.
 *
 * @param all what is signed: those of query, header and form but for realm and oauth_signature
 * @param protocol the values of those that begin with oauth_ and stand where they belong, and of
 *     realm, decoded
 */
record OAuth1Proof(List<NamedValue> all, Map<String, String> protocol) {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Reads {@code request}, whose protocol parameters stand in the header {@code proof}. */
  static OAuth1Proof ofHeader(ReceivedRequest request, ProofField proof) {
    List<NamedValue> all = new ArrayList<>(outside(request));
    Map<String, String> protocol = new LinkedHashMap<>();
    proof
        .parameters()
        .forEach(
            (name, raw) -> {
              boolean realm = name.equalsIgnoreCase("realm");
              protocol.put(name, realm ? raw : text(raw));
              if (!realm && !name.equals("oauth_signature")) {
                all.add(new NamedValue(UriText.segment(name), UriText.segment(raw)));
              }
            });
    return new OAuth1Proof(all, protocol);
  }

  /** Reads {@code request}, whose protocol parameters stand in the raw query or form. */
  static OAuth1Proof ofParameters(ReceivedRequest request, String place) {
    Map<String, String> protocol = new LinkedHashMap<>();
    for (NamedValue parameter : raw(place)) {
      if (parameter.name().startsWith("oauth_")) {
        protocol.putIfAbsent(parameter.name(), text(parameter.value()));
      }
    }
    List<NamedValue> all = new ArrayList<>(outside(request));
    all.removeIf(parameter -> parameter.name().equals("oauth_signature"));
    return new OAuth1Proof(all, protocol);
  }

  /** Returns whether the content is signed as parameters. */
  static boolean isForm(ReceivedRequest request) {
    return request.mediaType().equals(FORM);
  }

  private static List<NamedValue> outside(ReceivedRequest request) {
    List<NamedValue> parameters = new ArrayList<>(raw(request.query()));
    if (isForm(request)) {
      parameters.addAll(raw(request.text()));
    }
    return parameters;
  }

  private static List<NamedValue> raw(String text) {
    List<NamedValue> parameters = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        parameters.add(
            new NamedValue(
                UriText.parameter(parts[0]), parts.length == 1 ? "" : UriText.parameter(parts[1])));
      }
    }
    return parameters;
  }

  private static String text(String encoded) {
    return UriText.text(encoded.replace("+", "%2B"));
  }

  /** Returns the signature base string (§3.4.1.1). */
  String baseString(ReceivedRequest request) {
    String uri = request.scheme() + "://" + HostAndPort.authority(request) + path(request);
    String parameters =
        all.stream()
            .map(parameter -> new String[] {parameter.name(), parameter.value()})
            .sorted(
                (one, two) ->
                    one[0].equals(two[0]) ? one[1].compareTo(two[1]) : one[0].compareTo(two[0]))
            .map(parameter -> parameter[0] + "=" + parameter[1])
            .collect(Collectors.joining("&"));
    return request.method().toUpperCase(Locale.ROOT)
        + "&"
        + UriText.encode(uri)
        + "&"
        + UriText.encode(parameters);
  }

  private static String path(ReceivedRequest request) {
    return request.targetPath().isEmpty() ? "/" : request.targetPath();
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(protocol.get(name));
  }

  /** Names the parameters alone. */
  @Override
  public String toString() {
    return protocol.keySet().toString();
  }
}
