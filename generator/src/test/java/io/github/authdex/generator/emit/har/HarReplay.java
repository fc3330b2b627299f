package io.github.authdex.generator.emit.har;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Sends the requests of an archive, as somebody would who follows its comment. */
final class HarReplay {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");

  private static final Pattern BASIC =
      Pattern.compile("- \\{\\{(\\w+)}}: base64 of (.*) \\(RFC 7617 §2\\)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final Map<String, String> values;

  /**
   * Makes a sender.
   *
   * @param base the API's URL in the archive, for which the variable {@code baseUrl} stands here
   */
  HarReplay(String base, Map<String, String> values) {
    this.base = base;
    this.values = new LinkedHashMap<>(values);
    this.values.put("$guid", UUID.randomUUID().toString());
  }

  /** Returns what each request was answered, in order. */
  List<Integer> send(JsonNode archive) throws IOException, InterruptedException {
    Matcher basic = BASIC.matcher(archive.at("/log/comment").asText());
    while (basic.find()) {
      byte[] pair = fill(basic.group(2), value -> value).getBytes(StandardCharsets.UTF_8);
      values.put(basic.group(1), Base64.getEncoder().encodeToString(pair));
    }
    List<Integer> statuses = new ArrayList<>();
    for (JsonNode entry : archive.at("/log/entries")) {
      statuses.add(send(request(entry.get("request"))));
    }
    return statuses;
  }

  private int send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest request(JsonNode asked) {
    String url = asked.get("url").asText().replace(base, values.get("baseUrl"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(fill(url, HarReplay::encoded)))
            .method(asked.get("method").asText(), BodyPublishers.ofString(body(asked)));
    for (JsonNode header : asked.get("headers")) {
      request.header(header.get("name").asText(), fill(header.get("value").asText(), v -> v));
    }
    return request.build();
  }

  private String body(JsonNode asked) {
    JsonNode data = asked.path("postData");
    if (data.has("params")) {
      return StreamSupport.stream(data.get("params").spliterator(), false)
          .map(field -> encoded(field.get("name").asText()) + "=" + encoded(value(field)))
          .collect(Collectors.joining("&"));
    }
    return fill(data.path("text").asText(), HarReplay::inJson);
  }

  private String value(JsonNode field) {
    return fill(field.get("value").asText(), value -> value);
  }

  private String fill(String text, UnaryOperator<String> written) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(written.apply(values.get(place.group(1)))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String inJson(String text) {
    String quoted = new ObjectMapper().valueToTree(TextNode.valueOf(text)).toString();
    return quoted.substring(1, quoted.length() - 1);
  }
}
