package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OAuth endpoints, as the middleware Grant has them; brackets stand for what differs by tenant. */
final class GrantSource implements Source {
  private static final String CODE = "authorizationCode";

  @Override
  public String name() {
    return "grant";
  }

  @Override
  public String licence() {
    return "MIT";
  }

  @Override
  public String repository() {
    return "simov/grant";
  }

  @Override
  public void read(SourceReading reading) {
    Optional<SourceText> file = reading.text("config/oauth.json");
    if (file.isPresent()) {
      for (Map.Entry<String, JsonNode> record : file.get().root().properties()) {
        read(file.get(), record.getKey(), record.getValue(), reading);
      }
    }
  }

  private static void read(SourceText file, String name, JsonNode record, SourceReading reading) {
    int version = record.path("oauth").asInt();
    if (!record.has("access_url") || version < 1 || version > 2) {
      reading.out("it has no token endpoint of OAuth 1 or 2");
      return;
    }
    String authorize = url(record.path("authorize_url").asText());
    String token = url(record.path("access_url").asText());
    reading.add(
        file,
        JsonPointer.empty().appendProperty(name).appendProperty("access_url"),
        name,
        List.of(),
        version == 1 ? Wire.oauth1(authorize, token) : Wire.oauth2(CODE, authorize, token),
        List.of());
  }

  private static String url(String text) {
    return text.replace('[', '{').replace(']', '}');
  }
}
