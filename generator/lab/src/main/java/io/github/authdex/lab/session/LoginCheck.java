package io.github.authdex.lab.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.lab.check.MatchedTemplate;
import io.github.authdex.lab.check.SeenValue;
import io.github.authdex.lab.check.TemplateExpansion;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.token.IssuedTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks one request of a login.
 *
 * @param login how it should be
 * @param expansion knows the credentials
 * @param taken what the answers before gave out, by name
 */
record LoginCheck(
    SessionLogin login, TemplateExpansion expansion, Map<String, IssuedTokens> taken) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Says what is wrong with {@code request}, if anything. */
  Optional<String> flaw(ReceivedRequest request) {
    if (!request.method().equals(login.method())) {
      return Optional.of("The login takes " + login.method() + " but was " + request.method());
    }
    return fieldFlaw(request, Placement.HEADER, login.headers())
        .or(() -> login.body().isEmpty() ? fieldsFlaw(request) : contentFlaw(request));
  }

  private Optional<String> fieldsFlaw(ReceivedRequest request) {
    return switch (login.format()) {
      case "basic" -> basicFlaw(request);
      case "query" -> fieldFlaw(request, Placement.QUERY, login.fields());
      default ->
          login.fields().isEmpty()
              ? Optional.empty()
              : typeFlaw(request).or(() -> fieldFlaw(request, Placement.BODY, login.fields()));
    };
  }

  private Optional<String> typeFlaw(ReceivedRequest request) {
    String type = type();
    return request.mediaType().equals(type)
        ? Optional.empty()
        : Optional.of("The login takes " + type + " but was \"" + request.mediaType() + "\"");
  }

  /** Returns the type of the content, which a header of the login may tell and was checked. */
  private String type() {
    return switch (login.format()) {
      case "form" -> "application/x-www-form-urlencoded";
      case "xml" ->
          login.headers().entrySet().stream()
              .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
              .map(header -> header.getValue().replaceFirst(";.*", "").strip())
              .findFirst()
              .orElse("application/xml");
      default -> "application/json";
    };
  }

  private Optional<String> fieldFlaw(
      ReceivedRequest request, Placement in, Map<String, String> fields) {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      WirePlace place = new WirePlace(in, field.getKey());
      List<String> values = request.values(place);
      if (values.size() != 1 || !holds(values.get(0), field.getValue())) {
        return Optional.of("The " + place + " of the login is missing or not right");
      }
    }
    return Optional.empty();
  }

  private Optional<String> contentFlaw(ReceivedRequest request) {
    return typeFlaw(request)
        .or(
            () ->
                login.format().equals("xml")
                    ? new XmlBody(this::holds).flaw(request.text(), login.body())
                    : treeFlaw("", tree(login.body()), tree(request.text())));
  }

  private static Optional<JsonNode> tree(String json) {
    try {
      return Optional.of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private Optional<String> treeFlaw(
      String pointer, Optional<JsonNode> template, Optional<JsonNode> sent) {
    return sent.isEmpty()
        ? Optional.of("The body of the login is not JSON")
        : treeFlaw(pointer, template.orElseThrow(), sent.get());
  }

  private Optional<String> treeFlaw(String pointer, JsonNode template, JsonNode sent) {
    if (template.isTextual()) {
      return sent.isTextual() && holds(sent.asText(), template.asText())
          ? Optional.empty()
          : Optional.of("The body of the login lacks the right value at " + pointer);
    }
    if (!template.isContainerNode()) {
      return template.equals(sent)
          ? Optional.empty()
          : Optional.of("The body of the login lacks the right value at " + pointer);
    }
    if (template.getNodeType() != sent.getNodeType() || template.size() != sent.size()) {
      return Optional.of("The body of the login has other fields at \"" + pointer + "\"");
    }
    if (template.isArray()) {
      for (int i = 0; i < template.size(); i++) {
        Optional<String> flaw = treeFlaw(pointer + "/" + i, template.get(i), sent.path(i));
        if (flaw.isPresent()) {
          return flaw;
        }
      }
      return Optional.empty();
    }
    return template.properties().stream()
        .map(
            field ->
                treeFlaw(
                    pointer + "/" + field.getKey(), field.getValue(), sent.path(field.getKey())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> basicFlaw(ReceivedRequest request) {
    String pair =
        login.fields().getOrDefault("username", "")
            + ":"
            + login.fields().getOrDefault("password", "");
    return request.values(WirePlace.AUTHORIZATION).stream()
            .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
            .flatMap(value -> SeenValue.Basic64.decode(value.substring(6)).stream())
            .anyMatch(sent -> holds(sent, pair))
        ? Optional.empty()
        : Optional.of("The login takes user name and password by Basic, which are not right");
  }

  private boolean holds(String value, String template) {
    return new MatchedTemplate(template, expansion, List.copyOf(taken.keySet()))
        .match(value)
        .filter(
            words ->
                words.entrySet().stream()
                    .allMatch(word -> taken.get(word.getKey()).knows(word.getValue())))
        .isPresent();
  }
}
