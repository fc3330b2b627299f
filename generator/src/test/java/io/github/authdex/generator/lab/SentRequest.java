package io.github.authdex.generator.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A signed request as a client without any knowledge sends it, and what may go wrong with it.
 *
 * @param place where it carries a credential or proof: a header or a parameter of the query
 * @param value what stands there
 */
record SentRequest(Request request, WirePlace place, String value) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What the lab answered. */
  record Verdict(int status, String problem) {}

  /** Returns {@code request} with what it carries in {@code place}, none if that is nothing. */
  static Optional<SentRequest> of(Request request, WirePlace place) {
    Optional<String> value =
        switch (place.in()) {
          case HEADER -> request.headers().first(place.name());
          case QUERY ->
              Optional.ofNullable(request.uri().getRawQuery()).stream()
                  .flatMap(query -> Arrays.stream(query.split("&", -1)))
                  .filter(pair -> pair.startsWith(place.name() + "="))
                  .map(pair -> pair.substring(place.name().length() + 1))
                  .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                  .findFirst();
          default -> Optional.empty();
        };
    return value.map(found -> new SentRequest(request, place, found));
  }

  /** Returns the request without it. */
  Request missing() {
    if (place.in() == Placement.HEADER) {
      return request.withHeaders(request.headers().without(place.name()));
    }
    String rest =
        Arrays.stream(request.uri().getRawQuery().split("&", -1))
            .filter(pair -> !pair.startsWith(place.name() + "="))
            .collect(Collectors.joining("&"));
    String bare = request.uri().toString().replaceFirst("\\?.*", "");
    return request.withUri(URI.create(rest.isEmpty() ? bare : bare + "?" + rest));
  }

  /** Returns the request with another letter or digit near the end of it. */
  Request wrong() {
    int at = value.length() - 1;
    while (at > 0 && (at > value.length() - 6 || !Character.isLetterOrDigit(value.charAt(at)))) {
      at--;
    }
    char other = value.charAt(at) == '7' ? '8' : '7';
    return with(missing(), place, value.substring(0, at) + other + value.substring(at + 1));
  }

  /** Returns the query instead of a header, or the other way round. */
  WirePlace elsewhere() {
    Placement other = place.in() == Placement.HEADER ? Placement.QUERY : Placement.HEADER;
    return new WirePlace(other, place.name());
  }

  /** Returns the request with it there. */
  Request misplaced() {
    return with(missing(), elsewhere(), value);
  }

  /** Returns the request with another word before it, none if it has none and is in no header. */
  Optional<Request> misnamed() {
    int space = value.indexOf(' ');
    return place.in() == Placement.HEADER
        ? Optional.of(
            with(missing(), place, "Other" + (space < 0 ? " " + value : value.substring(space))))
        : Optional.empty();
  }

  /** Returns the request with it twice. */
  Request doubled() {
    return with(request, place, value);
  }

  private static Request with(Request request, WirePlace place, String value) {
    if (place.in() == Placement.HEADER) {
      return request.withHeaders(request.headers().with(place.name(), value));
    }
    String url = request.uri().toString();
    String pair = place.name() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return request.withUri(URI.create(url + (url.contains("?") ? "&" : "?") + pair));
  }

  /** Sends {@code request} as it stands there. */
  static Verdict send(Request request) throws IOException, InterruptedException {
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(request.uri())
            .method(
                request.method(),
                request
                    .body()
                    .bytes()
                    .map(BodyPublishers::ofByteArray)
                    .orElse(BodyPublishers.noBody()));
    for (Header header : request.headers()) {
      if (!header.name().equalsIgnoreCase("host")
          && !header.name().equalsIgnoreCase("content-length")) {
        sent.header(header.name(), header.value());
      }
    }
    HttpResponse<String> answer = HTTP.send(sent.build(), BodyHandlers.ofString());
    return new Verdict(answer.statusCode(), problem(answer.body()));
  }

  private static String problem(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.path("problem").asText();
    } catch (JsonProcessingException e) {
      return body;
    }
  }
}
