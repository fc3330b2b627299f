package io.github.authdex.cli.doctor;

import io.github.authdex.auth.oauth1.OAuth1Scheme;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proof that is a list of parameters and signs the request. Its key is not here, so that the
 * signature itself is not judged: only what must stand beside it.
 *
 * @param required parameters without which it is none
 * @param time the parameter that says when it was made, or empty
 * @param read reads that
 */
record SignedProof(List<String> required, String time, Function<String, Instant> read) {
  /** RFC 7616 §3.4. */
  static final SignedProof DIGEST =
      new SignedProof(List.of("username", "realm", "nonce", "uri", "response"), "", text -> null);

  static final SignedProof HAWK =
      new SignedProof(List.of("id", "ts", "nonce", "mac"), "ts", SignedProof::seconds);

  static final SignedProof EDGEGRID =
      new SignedProof(
          List.of("client_token", "access_token", "timestamp", "nonce", "signature"),
          "timestamp",
          text ->
              DateTimeFormatter.ofPattern("yyyyMMdd'T'HH:mm:ssZ", Locale.ROOT)
                  .parse(text, Instant::from));

  /** RFC 5849 §3.1. */
  private static final SignedProof OAUTH1 =
      new SignedProof(
          List.of("oauth_consumer_key", "oauth_signature_method", "oauth_signature"),
          "oauth_timestamp",
          SignedProof::seconds);

  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final int LONGEST = 16 << 10;

  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_-]*)\\s*=\\s*(?:\"([^\"]*)\"|([^,;\\s]+))");

  private static Instant seconds(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }

  /** Returns what is wrong with a proof of OAuth 1.0, which names its signature method. */
  static Function<String, List<Finding>> oauth1(Examination examination, OAuth1Scheme scheme) {
    return value -> {
      List<Finding> findings = new ArrayList<>(OAUTH1.findings(value, examination));
      String method = parameters(value).getOrDefault("oauth_signature_method", "");
      if (findings.isEmpty() && !method.equals(scheme.signatureMethod())) {
        findings.add(
            new Finding(
                "signature-method",
                "it is signed by another method than the API takes",
                "sign by " + scheme.signatureMethod()));
      }
      return findings;
    };
  }

  Function<String, List<Finding>> judge(Examination examination) {
    return value -> findings(value, examination);
  }

  private List<Finding> findings(String value, Examination examination) {
    Map<String, String> parameters = parameters(value);
    List<String> missing = required.stream().filter(name -> !parameters.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      return List.of(
          new Finding(
              "signature-incomplete",
              "the proof lacks " + String.join(", ", missing),
              "sign again (\"authdex call --explain\" shows each step)"));
    }
    return made(parameters).flatMap(at -> late(at, examination)).map(List::of).orElseGet(List::of);
  }

  private Optional<Instant> made(Map<String, String> parameters) {
    try {
      return Optional.ofNullable(parameters.get(time)).map(read);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns what to say of a proof that was made at {@code at}, if it is too old or too early. */
  static Optional<Finding> late(Instant at, Examination examination) {
    return examination
        .signedAround()
        .filter(then -> Duration.between(at, then).abs().compareTo(WINDOW) > 0)
        .map(
            then ->
                new Finding(
                    "signature-time",
                    "it was signed at "
                        + at.truncatedTo(ChronoUnit.SECONDS)
                        + ", and the time is "
                        + then.truncatedTo(ChronoUnit.SECONDS),
                    "sign again; if that is new, set the clock of the machine right"));
  }

  static Map<String, String> parameters(String value) {
    Map<String, String> parameters = new HashMap<>();
    if (value.length() > LONGEST) {
      return parameters; // No proof is so long, and reading it would take for ever.
    }
    Matcher matcher = PARAMETER.matcher(value);
    while (matcher.find()) {
      String text = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      parameters.putIfAbsent(matcher.group(1), decoded(text));
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
