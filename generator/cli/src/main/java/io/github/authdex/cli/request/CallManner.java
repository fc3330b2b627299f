package io.github.authdex.cli.request;

import io.github.authdex.cli.call.SendingOptions;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.curl.CurlManner;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a call is sent, whatever it is. */
public final class CallManner {
  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description = "Give up after so many seconds, tokens and content included; 0.5 will do.")
  private Double seconds;

  @Option(names = "--no-redirect", description = "Print a redirect instead of following it.")
  private boolean noRedirect;

  @Option(
      names = "--allow-http",
      description = "Send credentials unencrypted to a server whose URL is plain http.")
  private boolean insecure;

  /** Takes the limit of a curl command, unless one was typed beside it. */
  public void take(CurlManner manner) throws InputException {
    if (seconds == null && manner.maxTime().isPresent()) {
      seconds = number(manner.maxTime().get());
    }
  }

  private static Double number(String seconds) throws InputException {
    try {
      return Double.valueOf(seconds);
    } catch (NumberFormatException e) {
      throw new InputException(
          "Expected seconds behind --max-time of the curl command but was \"" + seconds + "\"");
    }
  }

  public SendingOptions manner() throws InputException {
    return new SendingOptions(insecure, !noRedirect, limit());
  }

  /** Returns the limit for all of it; none if not given. */
  private Optional<Duration> limit() throws InputException {
    if (seconds == null) {
      return Optional.empty();
    }
    if (!(seconds > 0 && seconds < Integer.MAX_VALUE)) {
      throw new InputException("Expected --max-time above zero but was " + seconds);
    }
    return Optional.of(Duration.ofMillis(Math.max(1, Math.round(seconds * 1000))));
  }
}
