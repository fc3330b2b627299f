package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.digest.DigestScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The content of the last answer arrives whole, once, or the network's error is told: whatever the
 * status, however the server sends it, whoever reads it.
 */
@Timeout(60)
public class ContentArrivesTest extends WireTest {
  private static final String CONTENT = "first line\nsecond";
  private static final List<Integer> STATUSES =
      List.of(200, 301, 302, 303, 307, 308, 400, 401, 407, 500);

  @TempDir static Path folder;

  private static WireServer server;

  @BeforeAll
  static void start() {
    server = new WireServer(ContentArrivesTest::answer);
  }

  @AfterAll
  static void stop() {
    server.close();
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

  private Setup setup(boolean authenticated) {
    Authentication digest =
        new DigestScheme()
            .authenticate(
                Environments.credentials("username", "me", "password", "pass"),
                AuthEnvironment.of(server.uri("/")));
    return Setup.of(authenticated ? digest : Authentication.NONE, server.uri("/"));
  }

  /** The ways to read an answer, one test each; authenticated if it says so. */
  private Stream<DynamicTest> eachWay(Check check) {
    List<Adapter.Fetch> anonymous = adapter().readers(setup(false), folder);
    List<Adapter.Fetch> authenticated = adapter().readers(setup(true), folder);
    return IntStream.range(0, anonymous.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    anonymous.get(i).toString(),
                    () -> {
                      List<String> wrong = new ArrayList<>();
                      check.of(wrong, anonymous.get(i), authenticated.get(i));
                      assertThat(wrong).isEmpty();
                    }));
  }

  private List<Framing> framings() {
    return Stream.of(Framing.values()).filter(adapter()::reads).toList();
  }

  /** Adds what is wrong. */
  private interface Check {
    void of(List<String> wrong, Adapter.Fetch anonymous, Adapter.Fetch authenticated);
  }

  @TestFactory
  Stream<DynamicTest> contentIsWholeWhateverTheStatusAndTheFraming() {
    return eachWay(
        (wrong, anonymous, authenticated) -> {
          for (Framing framing : framings()) {
            for (int status : STATUSES.stream().filter(adapter()::gives).toList()) {
              check(wrong, anonymous, framing, status, "plain");
            }
            check(wrong, authenticated, framing, 401, "plain");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> contentAfterARedirectIsThatOfItsTarget() {
    return eachWay(
        (wrong, anonymous, authenticated) -> {
          for (Framing framing : framings()) {
            check(wrong, anonymous, framing, 303, "moved");
            check(wrong, authenticated, framing, 308, "moved");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> contentAfterAChallengeIsThatOfTheAnswer() {
    return eachWay(
        (wrong, anonymous, authenticated) -> {
          for (Framing framing : framings()) {
            for (int status : List.of(200, 302, 401)) {
              check(wrong, authenticated, framing, status, "asked");
            }
          }
        });
  }

  private static void check(
      List<String> wrong, Adapter.Fetch reader, Framing framing, int status, String what) {
    String path = "/" + framing + "/" + status + "/" + what;
    String arrives = framing.arrives(CONTENT);
    String expected =
        arrives == null
            ? "network"
            : (what.equals("moved") ? 200 : status) + " " + reader.expected(arrives);
    String found = sent(reader, path);
    if (!found.equals(expected)) {
      wrong.add(path + ": " + found);
    }
  }

  private static String sent(Adapter.Fetch reader, String path) {
    try {
      return reader.read(server.uri(path));
    } catch (IOException e) {
      return "network";
    } catch (Exception e) {
      return e.toString();
    }
  }
}
