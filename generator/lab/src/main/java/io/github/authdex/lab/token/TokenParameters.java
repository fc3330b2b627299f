package io.github.authdex.lab.token;

import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.JsonFields;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a token request, each of which stands there once (RFC 6749 §3.2).
 *
 * @param fields from the body
 */
public record TokenParameters(List<NamedValue> fields) {
  /** Reads the body of {@code request}, a form or JSON object as the API wants it. */
  public static TokenParameters read(ReceivedRequest request, boolean json) throws TokenRefusal {
    if (!request.method().equals("POST")) {
      throw TokenRefusal.method(request.method());
    }
    String type = json ? "application/json" : "application/x-www-form-urlencoded";
    if (!request.mediaType().equals(type)) {
      throw TokenRefusal.of(
          "invalid_request",
          "Expected a body of type " + type + " but it was \"" + request.mediaType() + "\"");
    }
    List<NamedValue> fields =
        json
            ? JsonFields.parse(request.text())
                .orElseThrow(
                    () -> TokenRefusal.of("invalid_request", "The body is not a JSON object"))
            : FormFields.parse(request.text());
    return once(fields);
  }

  /** Returns {@code fields}, each of which stands there once. */
  public static TokenParameters once(List<NamedValue> fields) throws TokenRefusal {
    refuseRepeated(fields);
    return new TokenParameters(fields);
  }

  /**
   * Returns these parameters under the standard's names.
   *
   * @param names what the API calls them: the standard's name to its own
   */
  public TokenParameters under(Map<String, String> names) throws TokenRefusal {
    List<NamedValue> renamed = new ArrayList<>();
    for (NamedValue field : fields) {
      String own = names.get(field.name());
      if (own != null && !own.equals(field.name())) {
        throw TokenRefusal.of(
            "invalid_request",
            "The parameter \"" + field.name() + "\" is called \"" + own + "\" here");
      }
      String standard =
          names.entrySet().stream()
              .filter(name -> name.getValue().equals(field.name()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(field.name());
      renamed.add(new NamedValue(standard, field.value()));
    }
    return new TokenParameters(renamed);
  }

  private static void refuseRepeated(List<NamedValue> fields) throws TokenRefusal {
    Set<String> names = new HashSet<>();
    for (NamedValue field : fields) {
      if (!names.add(field.name())) {
        throw TokenRefusal.of(
            "invalid_request", "The parameter \"" + field.name() + "\" stands there twice");
      }
    }
  }

  /** Returns the value of a parameter; one without a value counts as left out. */
  public Optional<String> find(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name) && !field.value().isEmpty())
        .map(NamedValue::value)
        .findFirst();
  }

  /** Returns the value of a parameter that must be there. */
  public String require(String name) throws TokenRefusal {
    return find(name)
        .orElseThrow(
            () ->
                TokenRefusal.of(
                    "invalid_request", "The parameter \"" + name + "\" is missing in the body"));
  }
}
