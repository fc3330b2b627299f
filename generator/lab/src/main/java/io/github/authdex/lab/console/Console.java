package io.github.authdex.lab.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The page that shows what the lab answered, and what it is made of. Threads share it. */
public final class Console {
  /** Where the page is; all else of it is below. */
  public static final String PATH = "/__lab";

  private static final List<NamedValue> SHUT =
      List.of(
          new NamedValue(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                  + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'; require-trusted-types-for 'script'"),
          new NamedValue("X-Frame-Options", "DENY"),
          new NamedValue("X-Content-Type-Options", "nosniff"),
          new NamedValue("Referrer-Policy", "no-referrer"),
          new NamedValue("Cross-Origin-Opener-Policy", "same-origin"),
          new NamedValue("Cross-Origin-Resource-Policy", "same-origin"),
          new NamedValue("Cache-Control", "no-store"));

  private final Journal journal;
  private final RequestFeed feed;
  private final OriginGuard guard;
  private final URI url;
  private final Map<String, Supplier<Reply>> files =
      Map.of(
          PATH,
          file("console.html", "text/html; charset=utf-8"),
          PATH + "/console.css",
          file("console.css", "text/css; charset=utf-8"),
          PATH + "/console.js",
          file("console.js", "text/javascript; charset=utf-8"),
          PATH + "/icon.svg",
          file("icon.svg", "image/svg+xml"));

  /**
   * Makes the console of a lab.
   *
   * @param about gives what it says of the lab
   * @param origin of the lab
   */
  public Console(Journal journal, Supplier<ConsoleTexts> about, URI origin, Clock clock) {
    this.journal = journal;
    this.feed = new RequestFeed(journal, clock, about);
    this.guard = new OriginGuard(origin);
    this.url = URI.create(origin.getScheme() + "://localhost:" + origin.getPort() + PATH);
  }

  /** Returns where a person opens it. */
  public URI url() {
    return url;
  }

  /** Returns whether a raw path is the console's, and thus not the API's. */
  public static boolean owns(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** Returns the answer to {@code request}, if it is for the console. */
  public Optional<Reply> answer(ReceivedRequest request) {
    return owns(request.targetPath()) ? Optional.of(reply(request)) : Optional.empty();
  }

  private Reply reply(ReceivedRequest request) {
    if (!guard.lets(request)) {
      return text(403, "The console answers its own page alone; open " + url);
    }
    String path = request.targetPath();
    if (path.equals(PATH + "/clear")) {
      return clear(request);
    }
    if (!path.equals(PATH + "/requests.json") && !files.containsKey(path)) {
      return text(404, "The console is at " + PATH);
    }
    if (!request.method().equals("GET")) {
      return text(405, "Expected GET").with("Allow", "GET");
    }
    return files.containsKey(path) ? files.get(path).get() : requests(request);
  }

  /** No form can set the header, and no script of another origin may. */
  private Reply clear(ReceivedRequest request) {
    if (!request.method().equals("POST")) {
      return text(405, "Expected POST").with("Allow", "POST");
    }
    if (!request.headers("X-Authdex-Lab").equals(List.of("1"))) {
      return text(403, "Expected the header \"X-Authdex-Lab: 1\"");
    }
    journal.clear();
    return text(204, "");
  }

  private Reply requests(ReceivedRequest request) {
    List<String> after =
        FormFields.parse(request.query()).stream()
            .filter(field -> field.name().equals("after"))
            .map(NamedValue::value)
            .toList();
    String number = after.isEmpty() ? "0" : after.get(0);
    return number.matches("[0-9]{1,18}")
        ? reply(200, "application/json", feed.after(Long.parseLong(number)))
        : text(400, "Expected a number behind after");
  }

  private static Reply text(int status, String text) {
    return reply(status, "text/plain; charset=utf-8", TextNode.valueOf(text));
  }

  private static Supplier<Reply> file(String name, String type) {
    return () -> reply(200, type, TextNode.valueOf(read(name)));
  }

  private static Reply reply(int status, String type, JsonNode body) {
    return new Reply(status, SHUT, body, "", "").with("Content-Type", type);
  }

  private static String read(String name) {
    try (InputStream in = Console.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
