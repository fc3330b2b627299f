package io.github.authdex.cli.doctor;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.cli.call.NetworkFailure;
import io.github.authdex.cli.call.SendingOptions;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.draft.SeenAnswer;
import io.github.authdex.cli.draft.SeenField;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sends a request as it stands, with nothing added, and follows no redirect: the first answer is
 * the one that tells.
 */
public final class RequestSender {
  /** A refusal says what it says in its first lines. */
  private static final int LONGEST = 64 << 10;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The connection sets them itself. */
  private static final Set<String> CONNECTIONS =
      Set.of("host", "connection", "content-length", "expect", "upgrade", "accept-encoding");

  private RequestSender() {}

  /**
   * Returns {@code asked} with the server's answer.
   *
   * @throws InputException if it cannot be sent as it stands
   * @throws IOException if the server cannot be reached
   */
  public static AskedRequest sent(AskedRequest asked, SendingOptions manner)
      throws IOException, InterruptedException, InputException {
    if (!asked.unsendable().isEmpty()) {
      throw new InputException(
          "Expected a request that can be sent as it stands but "
              + String.join("; ", asked.unsendable()));
    }
    Request request = request(asked);
    if (asked.request().header("Host").filter(host -> isOther(host, request.uri())).isPresent()) {
      throw new InputException(
          "Expected a request that can be sent as it stands but its Host is not that of the URL");
    }
    if (!manner.insecure() && !Origin.of(request.uri()).isConfidential()) {
      throw new InputException(
          "Expected https, since a credential goes in the clear over http; --allow-http sends it"
              + " all the same");
    }
    AuthHttpClient.Builder builder =
        AuthHttpClient.builder()
            .authentication(Authentication.NONE)
            .allow(request.uri())
            .totalTimeout(manner.limit().orElse(PATIENCE));
    if (manner.insecure()) {
      builder.allowInsecure();
    }
    try (AuthHttpClient client = builder.withoutRedirects().build()) {
      return asked.answered(answer(client.send(request, BodyHandlers.ofInputStream())));
    } catch (IOException e) {
      throw NetworkFailure.told("", request.uri(), e);
    }
  }

  private static boolean isOther(String host, URI uri) {
    return !host.equalsIgnoreCase(uri.getHost()) && !host.equalsIgnoreCase(uri.getAuthority());
  }

  private static Request request(AskedRequest asked) throws InputException {
    try {
      Request request = Request.of(asked.request().method(), URI.create(asked.request().url()));
      for (SeenField field : asked.request().headers()) {
        if (!CONNECTIONS.contains(field.name().toLowerCase(Locale.ROOT))) {
          request = request.withHeaders(request.headers().with(field.name(), field.value()));
        }
      }
      String content = asked.request().content();
      return content.isEmpty() ? request : request.withBody(Body.of(content));
    } catch (IllegalArgumentException e) {
      // What it says may show the value.
      throw new InputException(
          "Expected a request that HTTP allows but its URL, method or a header is none;"
              + " without --send it is judged as it stands");
    }
  }

  private static SeenAnswer answer(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      String content = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
      return new SeenAnswer(response.statusCode(), fields(response.headers()), content);
    }
  }

  private static List<SeenField> fields(HttpHeaders headers) {
    List<SeenField> fields = new ArrayList<>();
    headers
        .map()
        .forEach((name, values) -> values.forEach(value -> fields.add(new SeenField(name, value))));
    return fields;
  }
}
