package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The content of the last answer arrives whole, once, or the network's error is told: whatever the
 * status, however the server sends it, whoever reads it.
 */
@Timeout(60)
class ContentArrivesTest {
  private static final String CONTENT = "first line\nsecond";
  private static final List<Integer> STATUSES =
      List.of(200, 301, 302, 303, 307, 308, 400, 401, 407, 500);

  @TempDir static Path folder;

  private static final WireServer SERVER = new WireServer(ContentArrivesTest::answer);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** How a request is given, and waited for. */
  enum Way {
    REQUEST {
      @Override
      <T> HttpResponse<T> send(AuthHttpClient client, String path, BodyHandler<T> handler)
          throws Exception {
        return client.send(Request.of("GET", SERVER.uri(path)), handler);
      }
    },
    JDK_REQUEST_LATER {
      @Override
      <T> HttpResponse<T> send(AuthHttpClient client, String path, BodyHandler<T> handler)
          throws Exception {
        return client.sendAsync(HttpRequest.newBuilder(SERVER.uri(path)).build(), handler).get();
      }
    };

    abstract <T> HttpResponse<T> send(AuthHttpClient client, String path, BodyHandler<T> handler)
        throws Exception;
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** Answers {@code /<framing>/<status>/<what>}. */
  private static Reply answer(Arrived request) {
    String[] parts = request.target().split("/", -1);
    Framing framing = Framing.valueOf(parts[1]);
    String line = "HTTP/1.1 " + parts[2] + " Any";
    return switch (parts[3]) {
      case "moved" -> framing.reply("moved away", line, "Location: /" + parts[1] + "/200/plain");
      case "asked" ->
          request.first("Authorization") == null
              ? framing.reply(
                  "who are you", "HTTP/1.1 401 No", "WWW-Authenticate: Digest realm=r, nonce=n")
              : framing.reply(CONTENT, line);
      default -> framing.reply(CONTENT, line);
    };
  }

  private static final AuthHttpClient ANONYMOUS = client(false);
  private static final AuthHttpClient AUTHENTICATED = client(true);

  private static AuthHttpClient client(boolean authenticated) {
    Authentication digest =
        new DigestScheme()
            .authenticate(
                Environments.credentials("username", "me", "password", "pass"),
                AuthEnvironment.of(SERVER.uri("/")));
    return AuthHttpClient.builder()
        .http(HTTP)
        .authentication(authenticated ? digest : Authentication.NONE)
        .allow(SERVER.uri("/"))
        .build();
  }

  static Stream<Arguments> readings() {
    return Reading.all(folder).stream()
        .flatMap(reading -> Arrays.stream(Way.values()).map(way -> Arguments.of(reading, way)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("readings")
  void contentIsWholeWhateverTheStatusAndTheFraming(Reading<?> reading, Way way) {
    List<String> wrong = new ArrayList<>();
    for (Framing framing : Framing.values()) {
      for (int status : STATUSES) {
        check(wrong, reading, way, false, framing, status, "plain");
      }
      check(wrong, reading, way, true, framing, 401, "plain");
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("readings")
  void contentAfterARedirectIsThatOfItsTarget(Reading<?> reading, Way way) {
    List<String> wrong = new ArrayList<>();
    for (Framing framing : Framing.values()) {
      check(wrong, reading, way, false, framing, 303, "moved");
      check(wrong, reading, way, true, framing, 308, "moved");
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("readings")
  void contentAfterAChallengeIsThatOfTheAnswer(Reading<?> reading, Way way) {
    List<String> wrong = new ArrayList<>();
    for (Framing framing : Framing.values()) {
      for (int status : List.of(200, 302, 401)) {
        check(wrong, reading, way, true, framing, status, "asked");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(
      List<String> wrong,
      Reading<?> reading,
      Way way,
      boolean authenticated,
      Framing framing,
      int status,
      String what) {
    String path = "/" + framing + "/" + status + "/" + what;
    String arrives = framing.arrives(CONTENT);
    String expected =
        arrives == null
            ? "network"
            : (what.equals("moved") ? 200 : status) + " " + reading.expected(arrives);
    String found = sent(reading, way, authenticated, path);
    if (!found.equals(expected)) {
      wrong.add(path + " " + authenticated + ": " + found);
    }
  }

  private static String sent(Reading<?> reading, Way way, boolean authenticated, String path) {
    AuthHttpClient client = authenticated ? AUTHENTICATED : ANONYMOUS;
    try {
      return reading.of(
          new Reading.Sending() {
            @Override
            public <T> HttpResponse<T> send(BodyHandler<T> handler) throws Exception {
              return way.send(client, path, handler);
            }
          });
    } catch (IOException e) {
      return "network";
    } catch (ExecutionException e) {
      boolean network =
          e.getCause() instanceof IOException || e.getCause() instanceof UncheckedIOException;
      return network ? "network" : e.toString();
    } catch (Exception e) {
      return e.toString();
    }
  }
}
