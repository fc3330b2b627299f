package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.call.NetworkFailure;
import io.github.authdex.cli.console.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gets pages without any credential and follows nobody elsewhere. */
final class PlainFetch {
  private static final int MOST = 1 << 20;
  private static final Duration TIME = Duration.ofSeconds(15);

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(TIME).build();

  /** Whether plain http and hosts of this machine will do: the person named one. */
  private final boolean local;

  PlainFetch(boolean local) {
    this.local = local;
  }

  /**
   * What came back.
   *
   * @param content at most 1 MiB of it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Page(URI url, int status, List<SeenField> headers, byte[] content) {}

  Page get(URI url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(TIME)
            .header("Accept", "application/json, */*;q=0.5")
            .header("User-Agent", "authdex")
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        List<SeenField> headers =
            response.headers().map().entrySet().stream()
                .flatMap(
                    field -> field.getValue().stream().map(v -> new SeenField(field.getKey(), v)))
                .toList();
        return new Page(url, response.statusCode(), headers, body.readNBytes(MOST));
      }
    } catch (IOException e) {
      throw NetworkFailure.told("", url, e);
    }
  }

  /**
   * Returns the JSON object at {@code url}, which a server named; none if there is none, or if the
   * URL is not one to follow.
   */
  Optional<JsonNode> json(String url) throws IOException, InterruptedException {
    if (!isPublic(url)) {
      return Optional.empty();
    }
    Page page;
    try {
      page = get(URI.create(url));
    } catch (NetworkFailure e) {
      return Optional.empty(); // A metadata document is an offer, not a promise.
    }
    if (page.status() != 200) {
      return Optional.empty();
    }
    try {
      return Optional.of(DocumentReader.read(url, page.content()).root())
          .filter(JsonNode::isObject);
    } catch (SourceException e) {
      return Optional.empty();
    }
  }

  /** A server sends us to public hosts alone, and over https. */
  private boolean isPublic(String url) {
    try {
      URI uri = URI.create(url);
      boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
      boolean named =
          plain
              && "https".equals(uri.getScheme())
              && uri.getHost().contains(".")
              && !uri.getHost().matches("[0-9.]+|\\[.*|.*\\.(?:local|localhost|internal|lan|home)");
      return named || (local && plain && isLocal(uri));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static boolean isLocal(URI url) {
    return url.getHost().matches("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");
  }

  /**
   * Returns {@code text} as the URL of an API.
   *
   * @throws InputException if it is none
   */
  static URI url(String text) throws InputException {
    try {
      URI url = URI.create(text.contains("://") ? text : "https://" + text);
      if (url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getScheme().matches("https?")) {
        if (url.getScheme().equals("https") || isLocal(url)) {
          return url;
        }
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new InputException("Expected an https URL without a name or password in it");
  }
}
