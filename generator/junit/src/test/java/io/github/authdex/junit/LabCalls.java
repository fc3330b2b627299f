package io.github.authdex.junit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What a client does that knows nothing of labs. */
final class LabCalls {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private LabCalls() {}

  /** Returns the status of the answer to a request with one header. */
  static int status(URI url, String header, String value) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url).header(header, value).build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode();
  }

  static URI below(URI base, String path) {
    return URI.create(base + path);
  }
}
