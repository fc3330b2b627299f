package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The connectors of Microsoft's Power Platform: an OpenAPI 2 document each, and its properties. */
final class PowerPlatformSource implements Source {
  private static final List<String> FOLDERS =
      List.of("certified-connectors/", "custom-connectors/", "independent-publisher-connectors/");

  @Override
  public String name() {
    return "powerplatform";
  }

  @Override
  public String licence() {
    return "MIT";
  }

  @Override
  public String repository() {
    return "microsoft/PowerPlatformConnectors";
  }

  @Override
  public void read(SourceReading reading) throws IOException {
    for (String folder : FOLDERS) {
      Set<String> files = new HashSet<>(reading.files().files(folder));
      for (String path : files.stream().sorted().toList()) {
        if (path.toLowerCase(Locale.ROOT).endsWith("/apidefinition.swagger.json")) {
          read(path, files, reading);
        }
      }
    }
  }

  private static void read(String path, Set<String> files, SourceReading reading) {
    String folder = path.substring(0, path.lastIndexOf('/'));
    Optional<SourceText> document = reading.text(path);
    String properties = folder + "/apiProperties.json";
    Optional<SourceText> settings =
        files.contains(properties) ? reading.text(properties) : Optional.empty();
    if (document.isPresent() && settings.isPresent()) {
      boolean program = files.stream().anyMatch(file -> file.equals(folder + "/script.csx"));
      String name = folder.substring(folder.indexOf('/') + 1);
      new Connector(name, document.get(), settings.get(), program, reading).read();
    } else if (document.isPresent()) {
      reading.out("it has no apiProperties.json that can be read");
    }
  }

  /** One connector. */
  private record Connector(
      String name,
      SourceText document,
      SourceText settings,
      boolean program,
      SourceReading reading) {
    void read() {
      String host = document.root().path("host").asText();
      JsonNode definitions = document.root().path("securityDefinitions");
      if (host.isEmpty() || definitions.isEmpty()) {
        reading.out(host.isEmpty() ? "it has no host" : "it has no security definition");
        return;
      }
      definitions.properties().forEach(field -> definition(at(field.getKey()), field.getValue()));
    }

    private static JsonPointer at(String definition) {
      return JsonPointer.compile("/securityDefinitions").appendProperty(definition);
    }

    private void definition(JsonPointer at, JsonNode definition) {
      switch (definition.path("type").asText()) {
        case "apiKey" -> key(at, definition);
        case "basic" -> basic(at.appendProperty("type"));
        case "oauth2" -> oauth(definition);
        default -> reading.out("its security definition has no type of OpenAPI 2");
      }
    }

    private void key(JsonPointer at, JsonNode definition) {
      String in = definition.path("in").asText();
      String field = definition.path("name").asText();
      Policies policies = new Policies(settings);
      Optional<Policies.Value> set = policies.value(in, field);
      if (set.isPresent()) {
        add(settings, set.get().at(), Wire.key(in, field, set.get().prefix()));
      } else if (policies.setsOther(in, field)) {
        reading.out("a policy moves the key elsewhere");
      } else {
        add(
            document,
            at.appendProperty("name"),
            Wire.key(in, field, PrefixWords.of(field, words(definition))));
      }
    }

    /** Returns what the document and the form for the user say of credentials. */
    private String words(JsonNode definition) {
      return definition.path("description").asText()
          + " "
          + settings.root().at("/properties/connectionParameters")
          + " "
          + settings.root().at("/properties/connectionParameterSets");
    }

    private void basic(JsonPointer at) {
      String words = settings.root().at("/properties/connectionParameters").toString();
      boolean special =
          words.matches(
              "(?is).*\\b(?:blank|empty|any|random|dummy|leave|same|not used|ignored)\\b.*");
      Optional<String> held = special ? Optional.empty() : Optional.of(Wire.HELD);
      add(document, at, Wire.basic(held, held));
    }

    /** What signs users in are the settings; the document's URLs need not be true. */
    private void oauth(JsonNode definition) {
      JsonPointer parameters = JsonPointer.compile("/properties/connectionParameters");
      for (Map.Entry<String, JsonNode> field : settings.root().at(parameters).properties()) {
        JsonPointer at =
            parameters
                .appendProperty(field.getKey())
                .append(JsonPointer.compile("/oAuthSettings/customParameters"));
        String authorize = url(at, "authorizationUrl");
        String token = url(at, "tokenUrl");
        if (!authorize.isEmpty() && !token.isEmpty()) {
          boolean differs =
              !definition.path("authorizationUrl").asText().equals(authorize)
                  || !definition.path("tokenUrl").asText().equals(token);
          add(
              settings,
              at.append(JsonPointer.compile("/tokenUrl/value")),
              Wire.oauth2("authorizationCode", authorize, token),
              differs
                  ? List.of(new Reason("its document has other endpoints of OAuth", false))
                  : List.of());
          return;
        }
      }
      reading.out("its settings name no endpoints of OAuth");
    }

    private String url(JsonPointer at, String field) {
      String url = settings.root().at(at).path(field).path("value").asText();
      return url.startsWith("https://") ? url : "";
    }

    private void add(SourceText file, JsonPointer at, Wire wire) {
      add(file, at, wire, List.of());
    }

    private void add(SourceText file, JsonPointer at, Wire wire, List<Reason> more) {
      String host = document.root().path("host").asText();
      String base = document.root().path("basePath").asText().replaceAll("/+$", "");
      List<Reason> reasons = new ArrayList<>(more);
      if (program) {
        reasons.add(Reason.PROGRAM);
      }
      if (new Policies(settings).changesHost()) {
        reasons.add(Reason.OPEN_HOST);
      }
      reading.add(file, at, name, List.of("https://" + host + base), wire, reasons);
    }
  }
}
