package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The providers of Nango. Its licence, the Elastic License 2.0, is not an open one: it may
 * corroborate what others show, and no entry is made of it.
 */
final class NangoSource implements Source {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{connectionConfig\\.(\\w+)\\}");
  private static final Pattern HELD =
      Pattern.compile("\\$\\{(?:apiKey|(?:credentials|connectionConfig)\\.\\w+)\\}");
  private static final Pattern KEY = Pattern.compile("([^${}]*)" + HELD.pattern());
  private static final Pattern BASIC = Pattern.compile("(?i:basic) \\$\\{base64\\((.*)\\)\\}");
  private static final int MOST_VALUES = 20;

  @Override
  public String name() {
    return "nango";
  }

  @Override
  public String licence() {
    return "Elastic-2.0";
  }

  @Override
  public String repository() {
    return "NangoHQ/nango";
  }

  @Override
  public void read(SourceReading reading) {
    Optional<SourceText> file = reading.text("packages/providers/providers.yaml");
    if (file.isPresent()) {
      for (Map.Entry<String, JsonNode> record : file.get().root().properties()) {
        new Provider(file.get(), record.getKey(), record.getValue(), reading).read();
      }
    }
  }

  /** One record. */
  private record Provider(SourceText file, String name, JsonNode record, SourceReading reading) {
    void read() {
      String mode = record.path("auth_mode").asText();
      switch (record.has("alias") ? "alias" : mode) {
        case "alias" -> reading.out("it is another record with changes");
        case "API_KEY" -> keys();
        case "BASIC" -> basic();
        case "OAUTH2" -> oauth("authorizationCode", true);
        case "OAUTH2_CC" -> oauth("clientCredentials", false);
        case "OAUTH1" -> oauth("", true);
        default -> reading.out("it authenticates by " + mode);
      }
    }

    private void keys() {
      int before = reading.candidates().size();
      for (String place : List.of("headers", "query")) {
        for (Map.Entry<String, JsonNode> field : record.path("proxy").path(place).properties()) {
          if (field.getValue().asText().contains("${")) {
            key(place, field.getKey(), field.getValue().asText());
          }
        }
      }
      if (reading.candidates().size() == before) {
        reading.out("no header or parameter has the key, or it has no base URL");
      }
    }

    private void key(String place, String field, String value) {
      Matcher basic = BASIC.matcher(value);
      Matcher key = KEY.matcher(value);
      String in = place.equals("headers") ? "header" : "query";
      JsonPointer at = at("proxy").appendProperty(place).appendProperty(field);
      Reason other = value.contains("${connectionConfig.") ? Reason.OTHER_CREDENTIAL : null;
      if (basic.matches() && field.equalsIgnoreCase("authorization")) {
        String pair = HELD.matcher(basic.group(1)).replaceAll("{}");
        LiquidValue.basic(pair)
            .filter(wire -> !pair.contains("$"))
            .ifPresentOrElse(
                wire -> add(at, wire, other), () -> reading.out("a value is composed"));
      } else if (key.matches() && !key.group(1).toLowerCase(Locale.ROOT).contains("basic")) {
        add(at, Wire.key(in, field, Optional.of(key.group(1))), other);
      } else {
        reading.out("a value is composed in an unknown way");
      }
    }

    private void basic() {
      if (record.at("/proxy/headers/authorization").isTextual()) {
        keys();
      } else {
        add(at("auth_mode"), Wire.basic(held("username"), held("password")), null);
      }
    }

    /** What is filled in and hidden is always sent; what may be left out is not known. */
    private Optional<String> held(String credential) {
      JsonNode spec = record.path("credentials").path(credential);
      if (spec.has("default_value")) {
        return spec.path("hidden").asBoolean()
            ? Optional.of(spec.path("default_value").asText())
            : Optional.empty();
      }
      return spec.path("optional").asBoolean() ? Optional.empty() : Optional.of(Wire.HELD);
    }

    private void oauth(String flow, boolean consent) {
      String token = record.path("token_url").asText();
      String authorize = consent ? record.path("authorization_url").asText() : "";
      if (token.isEmpty() || (consent && authorize.isEmpty())) {
        reading.out("it names no endpoint, or several");
        return;
      }
      Wire wire =
          flow.isEmpty()
              ? Wire.oauth1(variables(authorize), variables(token))
              : Wire.oauth2(flow, variables(authorize), variables(token));
      if (wire.facts().values().stream().anyMatch(url -> url.contains("$"))) {
        reading.out("an endpoint is composed in an unknown way");
      } else {
        add(at("token_url"), wire, null);
      }
    }

    private void add(JsonPointer at, Wire wire, Reason more) {
      List<String> urls = urls();
      if (urls.isEmpty() && !wire.isOAuth()) {
        reading.out("it has no base URL of a known form");
        return;
      }
      List<Reason> reasons = new ArrayList<>(List.of(Reason.CORROBORATES));
      if (more != null) {
        reasons.add(more);
      }
      if (record.at("/proxy/verification/method").asText("GET").equals("POST")) {
        reasons.add(Reason.POST);
      }
      reading.add(file, at, name, urls, wire, reasons);
    }

    /** Returns the base URL, once for each value where a variable of it has a list of them. */
    private List<String> urls() {
      String url = record.at("/proxy/base_url").asText();
      Matcher variable = VARIABLE.matcher(url);
      if (variable.find()) {
        JsonNode values = record.path("connection_config").path(variable.group(1)).path("enum");
        if (!values.isEmpty() && values.size() <= MOST_VALUES && !variable.find()) {
          List<String> urls = new ArrayList<>();
          values.forEach(value -> urls.add(VARIABLE.matcher(url).replaceFirst(value.asText())));
          return urls;
        }
      }
      String plain = variables(url);
      return plain.startsWith("https://") && !plain.contains("$") && !plain.contains(" ")
          ? List.of(plain)
          : List.of();
    }

    private static String variables(String url) {
      return VARIABLE.matcher(url).replaceAll("{$1}");
    }

    private JsonPointer at(String field) {
      return JsonPointer.empty().appendProperty(name).appendProperty(field);
    }
  }
}
