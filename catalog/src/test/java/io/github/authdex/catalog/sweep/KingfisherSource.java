package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests by which the scanner Kingfisher finds out whether a secret is live. */
final class KingfisherSource implements Source {
  private static final Pattern QUERY = Pattern.compile("[?&]([^=&?#]+)=([^&#]*)");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*\\}\\}");

  @Override
  public String name() {
    return "kingfisher";
  }

  @Override
  public String licence() {
    return "Apache-2.0";
  }

  @Override
  public String repository() {
    return "mongodb/kingfisher";
  }

  @Override
  public void read(SourceReading reading) throws IOException {
    for (String path : reading.files().files("data/rules/")) {
      if (path.endsWith(".yml")) {
        reading.text(path).ifPresent(file -> read(file, reading));
      }
    }
  }

  private static void read(SourceText file, SourceReading reading) {
    JsonNode rules = file.root().path("rules");
    for (int i = 0; i < rules.size(); i++) {
      JsonNode request = rules.get(i).at("/validation/content/request");
      JsonPointer at = JsonPointer.compile("/rules/" + i + "/validation/content/request");
      if (request.isObject()) {
        new Rule(file, rules.get(i), request, at, reading).read();
      } else if (rules.get(i).has("validation")) {
        reading.out("it validates by no HTTP request of its own");
      } else {
        reading.out("it validates nothing");
      }
    }
  }

  /** One rule and its request. */
  private record Rule(
      SourceText file, JsonNode rule, JsonNode request, JsonPointer at, SourceReading reading) {
    void read() {
      String url = request.path("url").asText();
      String server = TEMPLATE.matcher(url.replaceFirst("[?#].*$", "")).replaceAll("{$1}");
      if (!server.startsWith("https://") || Hosts.of(server).contains("{token}")) {
        reading.out("its URL is part of the secret, or not https");
        return;
      }
      int before = reading.candidates().size();
      for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
        String value = header.getValue().asText();
        if (value.contains("{{")) {
          JsonPointer place = at.appendProperty("headers").appendProperty(header.getKey());
          claim(place, server, "header", header.getKey(), value);
        }
      }
      Matcher query = QUERY.matcher(url);
      while (query.find()) {
        if (query.group(2).contains("{{")) {
          claim(at.appendProperty("url"), server, "query", query.group(1), query.group(2));
        }
      }
      if (reading.candidates().size() == before) {
        reading.out("no header or parameter of its request has the secret, or not in a known way");
      }
    }

    private void claim(JsonPointer place, String server, String in, String name, String value) {
      Optional<Wire> wire = LiquidValue.wire(in, name, value);
      if (wire.isEmpty()) {
        reading.out("a value is composed in an unknown way");
        return;
      }
      List<Reason> reasons = new ArrayList<>();
      if (!request.path("method").asText("GET").equalsIgnoreCase("GET")) {
        reasons.add(Reason.POST);
      }
      if (!value.matches(".*\\bTOKEN\\b.*")) {
        reasons.add(Reason.OTHER_CREDENTIAL);
      }
      String words = rule.path("name").asText().toLowerCase(Locale.ROOT);
      if (words.contains("oauth") || words.contains("refresh") || words.contains("jwt")) {
        reasons.add(Reason.ISSUED);
      }
      reading.add(
          file, place, rule.path("id").asText(), List.of(server), wire.get(), List.copyOf(reasons));
    }
  }
}
