package io.github.authdex.generator.emit.hurl;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.emit.hurl.HurlEntries.Entry;
import io.github.authdex.generator.emit.hurl.HurlEntries.Named;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends what is read of a Hurl file, as far as its sections say all. */
final class HurlSender {
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^{}]+)}}");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Map<String, String> variables;

  HurlSender(Map<String, String> variables) {
    this.variables = new HashMap<>(variables);
  }

  /**
   * Returns what each of the first requests was answered; one that has no token was answered as the
   * request for it.
   */
  List<Integer> send(List<Entry> entries, int limit) throws IOException, InterruptedException {
    List<Integer> statuses = new ArrayList<>();
    int refused = 0;
    for (Entry entry : entries) {
      if (!entry.captures().isEmpty()) {
        HttpResponse<String> answer = CLIENT.send(request(entry), BodyHandlers.ofString());
        refused = answer.statusCode();
        capture(entry, answer);
      } else if (statuses.size() < limit) {
        statuses.add(status(entry, refused));
      }
    }
    return statuses;
  }

  private int status(Entry entry, int refused) throws IOException, InterruptedException {
    HttpRequest request;
    try {
      request = request(entry);
    } catch (NoSuchElementException e) {
      return refused;
    }
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
  }

  private void capture(Entry entry, HttpResponse<String> answer) throws IOException {
    for (Map.Entry<String, String> each : entry.captures().entrySet()) {
      String pointer = each.getValue().replaceFirst("^\\$", "").replaceAll("\\['(.*?)']", "/$1");
      String value = new ObjectMapper().readTree(answer.body()).at(pointer).asText();
      if (!value.isEmpty()) {
        variables.put(each.getKey(), value);
      }
    }
  }

  private HttpRequest request(Entry entry) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(entry)));
    entry.headers().forEach(header -> request.header(header.name(), filled(header.text())));
    for (Named login : entry.sections().getOrDefault("BasicAuth", List.of())) {
      String pair = filled(login.name()) + ":" + filled(login.text());
      byte[] octets = pair.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(octets));
    }
    String body = entry.body().map(this::filled).orElse("");
    if (entry.sections().containsKey("Form")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
      body = pairs(entry.sections().get("Form"));
    }
    return request.method(entry.method(), BodyPublishers.ofString(body)).build();
  }

  private String url(Entry entry) {
    String query = pairs(entry.sections().getOrDefault("Query", List.of()));
    String url = filled(entry.url());
    return query.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + query;
  }

  private String pairs(List<Named> pairs) {
    return pairs.stream()
        .map(pair -> encoded(filled(pair.name())) + "=" + encoded(filled(pair.text())))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String filled(String text) {
    return TEMPLATE
        .matcher(text)
        .replaceAll(template -> Matcher.quoteReplacement(value(template.group(1))));
  }

  private String value(String name) {
    if (name.equals("newUuid")) {
      return UUID.randomUUID().toString();
    }
    if (!variables.containsKey(name)) {
      throw new NoSuchElementException(name);
    }
    return variables.get(name);
  }
}
