package io.github.authdex.cli.request;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.cli.console.InputException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How closely one looks at a call, and what is fixed to make it twice. */
public final class CallInspection {
  @Option(
      names = "--dry-run",
      description = "Print what would be sent, as HTTP/1.1, and send nothing.")
  private boolean dryRun;

  @Option(
      names = "--explain",
      description = "Tell the texts that are signed: canonical request, string to sign.")
  private boolean explain;

  @Option(
      names = {"-v", "--trace"},
      description = "Tell each exchange as it happens: token requests, challenges, redirects.")
  private boolean trace;

  @Option(
      names = "--show-secrets",
      description = "Show credentials and tokens instead of their names.")
  private boolean showSecrets;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "Sign as of this time: 2013-05-24T00:00:00Z, or seconds since 1970.")
  private Instant at;

  @Option(
      names = "--nonce",
      paramLabel = "VALUE",
      description = "Sign with this nonce (cnonce, jti) instead of a new one.")
  private String nonce;

  @Option(
      names = "--challenge",
      paramLabel = "VALUE",
      description = "With --dry-run: a WWW-Authenticate value to answer; several in their order.")
  private List<String> challenges = List.of();

  @Option(names = "--json", description = "With --dry-run: print the requests as JSON.")
  private boolean json;

  /**
   * Refuses options that contradict each other.
   *
   * @param ofResponse the options that ask for something of a response
   * @throws InputException if they do, naming both
   */
  public void check(List<String> ofResponse) throws InputException {
    refuse(dryRun && trace, "--trace tells what is sent, and with --dry-run nothing is");
    refuse(
        dryRun && !ofResponse.isEmpty(),
        String.join(" and ", ofResponse) + " needs a response, and with --dry-run there is none");
    refuse(json && !dryRun, "--json goes with --dry-run alone");
    refuse(!challenges.isEmpty() && !dryRun, "--challenge goes with --dry-run alone");
    refuse(
        showSecrets && !(dryRun || trace || explain),
        "--show-secrets goes with --dry-run, --explain or --trace alone");
    refuse(
        nonce != null && (nonce.isEmpty() || nonce.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)),
        "--nonce takes printable ASCII without spaces");
  }

  private static void refuse(boolean refused, String reason) throws InputException {
    if (refused) {
      throw new InputException("Cannot combine these options: " + reason);
    }
  }

  public boolean dryRun() {
    return dryRun;
  }

  public boolean explain() {
    return explain;
  }

  public boolean trace() {
    return trace;
  }

  public boolean showSecrets() {
    return showSecrets;
  }

  public boolean json() {
    return json;
  }

  public List<String> challenges() {
    return List.copyOf(challenges);
  }

  /** Returns {@code environment} at the time and with the nonce that were given. */
  public AuthEnvironment fixed(AuthEnvironment environment) {
    AuthEnvironment timed =
        at == null ? environment : environment.withClock(Clock.fixed(at, ZoneOffset.UTC));
    return nonce == null ? timed : timed.withNonces(() -> nonce);
  }

  static final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return value.chars().allMatch(Character::isDigit) && !value.isEmpty()
            ? Instant.ofEpochSecond(Long.parseLong(value))
            : Instant.parse(value);
      } catch (DateTimeException | NumberFormatException e) {
        throw new TypeConversionException(
            "expected an instant such as 2013-05-24T00:00:00Z or seconds since 1970 but was \""
                + value
                + "\"");
      }
    }
  }
}
