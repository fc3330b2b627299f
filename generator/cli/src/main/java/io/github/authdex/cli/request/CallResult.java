package io.github.authdex.cli.request;

import io.github.authdex.cli.call.BodyCharset;
import io.github.authdex.cli.call.NetworkFailure;
import io.github.authdex.cli.call.SecretMask;
import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.PrettyJson;
import io.github.authdex.cli.console.ReadFailure;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.curl.CurlManner;
import io.github.authdex.cli.input.CatalogOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is printed and kept of a response. */
public final class CallResult {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  @Option(
      names = {"-i", "--include"},
      description = "Print the response's status and headers too, on standard error.")
  private boolean include;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the content to this file, once all of it is there.")
  private Path output;

  @Option(
      names = {"-f", "--fail"},
      description = "Leave out the content of an answer of 400 or more.")
  private boolean fail;

  /** Does what a curl command wants, too; what was typed beside it counts more. */
  public void take(CurlManner manner) {
    include |= manner.include();
    fail |= manner.fail();
    output = output == null ? manner.output().map(Path::of).orElse(null) : output;
  }

  /**
   * Sees to it that there is a place for the content before a request is sent.
   *
   * @throws InputException if there is none
   */
  public void check() throws InputException {
    if (output != null) {
      ContentFile.check(output);
    }
  }

  /** Returns the options that ask for something of a response, as they are written. */
  public List<String> wanted() {
    return include ? List.of("--include") : output != null ? List.of("--output") : List.of();
  }

  /**
   * Prints {@code response}: content on standard output or into the file; the status on standard
   * error where a person looks on, where it is asked for, or where it explains the exit code.
   *
   * @param traced whether status and headers were told already
   * @param mask hides in the headers what a server sends back of a credential; the content is what
   *     was asked for
   * @return what the process ends with
   */
  public int print(
      HttpResponse<InputStream> response,
      BodyDeadline deadline,
      boolean traced,
      SecretMask mask,
      Terminal terminal)
      throws IOException {
    boolean refused = response.statusCode() >= 400;
    if (include || refused || (terminal.out().isWatched() && !traced)) {
      terminal.err().println("HTTP " + response.statusCode() + wait(response));
    }
    notFollowed(response).ifPresent(note -> terminal.err().println("authdex: note: " + note));
    if (include) {
      headers(response.headers(), mask, terminal);
    }
    try (InputStream in = deadline.bound(response.body())) {
      if (!(fail && refused)) {
        content(in, response.headers(), terminal);
      }
    } catch (ReadFailure e) {
      throw deadline.passed()
          ? NetworkFailure.late(response.uri())
          : NetworkFailure.brokenOff(response.uri(), e, e.hasBegun());
    }
    return refused ? ExitCode.FAULT : ExitCode.DONE;
  }

  /** When it may be asked again (RFC 9110 §10.2.3). */
  private static String wait(HttpResponse<?> response) {
    boolean busy = response.statusCode() == 429 || response.statusCode() == 503;
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(after -> busy)
        .map(after -> " (Retry-After: " + after + ")")
        .orElse("");
  }

  /** A redirect that comes as far as here leads where no call goes by itself. */
  private static Optional<String> notFollowed(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Location")
        .filter(location -> REDIRECTS.contains(response.statusCode()))
        .map(
            location ->
                "the redirect to "
                    + CatalogOption.withoutQuery(location)
                    + " is not followed (HTTP "
                    + response.statusCode()
                    + ")");
  }

  private static void headers(HttpHeaders headers, SecretMask mask, Terminal terminal) {
    headers
        .map()
        .forEach(
            (name, values) ->
                values.forEach(value -> terminal.err().println(mask.text(name + ": " + value))));
  }

  private void content(InputStream body, HttpHeaders headers, Terminal terminal)
      throws IOException {
    InputStream in = ContentDecoder.decoded(new ReadFailure.Telling(body), headers, terminal);
    if (output != null) {
      ContentFile.write(output, in);
      return;
    }
    String type = headers.firstValue("Content-Type").orElse("");
    InputStream shown = terminal.out().isWatched() ? PrettyJson.of(in, type) : in;
    terminal.out().body(shown, BodyCharset.of(type));
  }
}
