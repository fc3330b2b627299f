package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OpenAPI documents of many providers, collected by APIs.guru: copies of the providers' word, of
 * which nobody says how old it is. The package that has them names no commit.
 */
final class ApisGuruSource implements Source {
  /** What OpenAPI 2 calls flows, and OpenAPI 3. */
  private static final Map<String, String> NAMES =
      Map.of("accessCode", "authorizationCode", "application", "clientCredentials");

  private static final List<Reason> REASONS = List.of(Reason.NOT_PINNED);

  @Override
  public String name() {
    return "apis-guru";
  }

  @Override
  public String licence() {
    return "CC0-1.0";
  }

  @Override
  public String repository() {
    return "APIs-guru/openapi-directory";
  }

  @Override
  public void read(SourceReading reading) throws IOException {
    for (String path : reading.files().files("")) {
      if (path.endsWith(".json")) {
        reading.text(path).ifPresent(file -> new Document(file, reading).read());
      }
    }
  }

  /** One document, of OpenAPI 2 or 3. */
  private record Document(SourceText file, SourceReading reading) {
    void read() {
      boolean two = file.root().has("swagger");
      JsonPointer at =
          JsonPointer.compile(two ? "/securityDefinitions" : "/components/securitySchemes");
      JsonNode schemes = file.root().at(at);
      if (schemes.isEmpty() || urls().isEmpty()) {
        reading.out(schemes.isEmpty() ? "it has no security scheme" : "it has no host");
        return;
      }
      for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
        scheme(at.appendProperty(scheme.getKey()), scheme.getValue());
      }
    }

    private void scheme(JsonPointer at, JsonNode scheme) {
      String type = scheme.path("type").asText();
      String http = type.equals("http") ? scheme.path("scheme").asText() : type;
      switch (http) {
        case "apiKey" -> {
          String name = scheme.path("name").asText();
          add(
              at.appendProperty("name"),
              Wire.key(
                  scheme.path("in").asText(),
                  name,
                  PrefixWords.of(name, scheme.path("description").asText())));
        }
        case "basic" ->
            add(
                at.appendProperty("type"),
                Wire.basic(Optional.of(Wire.HELD), Optional.of(Wire.HELD)));
        case "bearer" ->
            add(
                at.appendProperty("scheme"),
                Wire.key("header", "Authorization", Optional.of("Bearer ")));
        case "oauth2" -> oauth(at, scheme);
        default -> reading.out("a scheme is of another type");
      }
    }

    private void oauth(JsonPointer at, JsonNode scheme) {
      if (scheme.path("flow").isTextual()) {
        flow(
            at,
            scheme,
            NAMES.getOrDefault(scheme.path("flow").asText(), scheme.path("flow").asText()));
      }
      for (Map.Entry<String, JsonNode> flow : scheme.path("flows").properties()) {
        flow(
            at.appendProperty("flows").appendProperty(flow.getKey()),
            flow.getValue(),
            flow.getKey());
      }
    }

    private void flow(JsonPointer at, JsonNode flow, String name) {
      String token = flow.path("tokenUrl").asText();
      if (token.startsWith("https://")) {
        add(
            at.appendProperty("tokenUrl"),
            Wire.oauth2(name, flow.path("authorizationUrl").asText(), token));
      } else {
        reading.out("a flow of OAuth has no token URL");
      }
    }

    private void add(JsonPointer at, Wire wire) {
      String name = file.path().replaceFirst("\\.json$", "");
      reading.add(file, at, name, urls(), wire, REASONS);
    }

    private List<String> urls() {
      List<String> urls = new ArrayList<>();
      String host = file.root().path("host").asText();
      if (!host.isEmpty()) {
        urls.add("https://" + host + file.root().path("basePath").asText());
      }
      file.root().path("servers").forEach(server -> urls.add(server.path("url").asText()));
      return urls.stream()
          .filter(url -> url.startsWith("https://"))
          .map(url -> url.replaceFirst("/+$", ""))
          .toList();
    }
  }
}
