package io.github.authdex.cli.document;

import io.github.authdex.cli.call.NetworkFailure;
import io.github.authdex.cli.console.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets a document without any credential: bounded in size, time and where it is sent on to. */
final class DocumentFetch {
  private static final int REDIRECTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(15);

  private final HttpClient client;
  private final int most;
  private final Duration time;

  /**
   * @param most octets of a document
   * @param time for all of it
   */
  DocumentFetch(HttpClient client, int most, Duration time) {
    this.client = client;
    this.most = most;
    this.time = time;
  }

  /** Returns a fetch of at most {@code most} octets within {@code time}. */
  static DocumentFetch standard(int most, Duration time) {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    return new DocumentFetch(client, most, time);
  }

  /**
   * Returns the document at {@code url}.
   *
   * @throws InputException if what is there is no document that can be used
   * @throws NetworkFailure if the server cannot be reached
   */
  byte[] get(URI url, DocumentHosts hosts)
      throws IOException, InterruptedException, InputException {
    Fetching fetching = new Fetching(url, hosts);
    FutureTask<byte[]> task = new FutureTask<>(fetching::follow);
    Thread thread = new Thread(task, "authdex-document");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new InputException(
          "Expected " + url + " within " + time.toSeconds() + " s but it is not here yet" + MEND);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InputException input) {
        throw input;
      } else if (e.getCause() instanceof IOException io) {
        throw NetworkFailure.told("the provider's document", url, io);
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static final String MEND =
      "; try again, give the document with --document FILE, or go on with --offline";

  /** One fetch, from its first place to its last. */
  private final class Fetching {
    private final URI first;
    private final DocumentHosts hosts;

    private Fetching(URI first, DocumentHosts hosts) {
      this.first = first;
      this.hosts = hosts;
    }

    private byte[] follow() throws IOException, InterruptedException, InputException {
      URI at = first;
      for (int i = 0; i <= REDIRECTS; i++) {
        if (!hosts.allows(at)) {
          throw new InputException(
              "The document " + first + " is not read, since it is sent on to " + place(at) + MEND);
        }
        HttpResponse<InputStream> response = send(at);
        try (InputStream body = response.body()) {
          Optional<URI> next = next(at, response);
          if (next.isEmpty()) {
            return content(response, body);
          }
          at = next.get();
        }
      }
      throw new InputException("The document " + first + " is sent on again and again" + MEND);
    }

    private HttpResponse<InputStream> send(URI url) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .timeout(time)
              .header("Accept", "application/json, application/yaml, */*;q=0.5")
              .header("User-Agent", "authdex")
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private Optional<URI> next(URI at, HttpResponse<?> response) throws InputException {
      Optional<String> location =
          response.statusCode() / 100 == 3
              ? response.headers().firstValue("Location")
              : Optional.empty();
      try {
        return location.map(at::resolve);
      } catch (IllegalArgumentException e) {
        throw new InputException("The document " + first + " is sent on to what is no URL" + MEND);
      }
    }

    private byte[] content(HttpResponse<?> response, InputStream body)
        throws IOException, InputException {
      if (response.statusCode() != 200) {
        throw new InputException(
            "Expected the document " + first + " but was answered " + response.statusCode() + MEND);
      }
      byte[] content = body.readNBytes(most + 1);
      if (content.length > most) {
        throw new InputException(
            "The document " + first + " has more than " + (most >> 20) + " MiB" + MEND);
      }
      return content;
    }

    private static String place(URI url) {
      return url.getHost() == null ? "what is no place" : url.getScheme() + "://" + url.getHost();
    }
  }
}
