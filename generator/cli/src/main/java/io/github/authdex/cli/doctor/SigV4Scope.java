package io.github.authdex.cli.doctor;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signature of AWS: whether its scope is that of the host, and its time the present. */
final class SigV4Scope {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Access key id, day, region, service. */
  private static final Pattern SCOPE =
      Pattern.compile("([^/]+)/(\\d{8})/([a-z0-9-]*)/([a-z0-9-]+)/aws4_request");

  private final Examination examination;
  private final SigV4Scheme scheme;

  SigV4Scope(Examination examination, SigV4Scheme scheme) {
    this.examination = examination;
    this.scheme = scheme;
  }

  List<Finding> findings(String value) {
    Map<String, String> parameters = SignedProof.parameters(value);
    Matcher scope = SCOPE.matcher(parameters.getOrDefault("Credential", ""));
    if (!scope.matches()
        || !parameters.containsKey("SignedHeaders")
        || !parameters.containsKey("Signature")) {
      return List.of(
          finding(
              "signature-incomplete",
              "the signature lacks a Credential with its scope, SignedHeaders or Signature"));
    }
    return scope(scope)
        .or(() -> time(scope.group(2)))
        .or(() -> session(scope.group(1)))
        .map(List::of)
        .orElseGet(List::of);
  }

  /** Returns what is wrong with a signed URL: its life is in its query. */
  List<Finding> ofUrl() {
    Optional<Instant> end =
        query("X-Amz-Date")
            .flatMap(date -> query("X-Amz-Expires").flatMap(life -> end(date, life)));
    return examination
        .signedAround()
        .filter(now -> end.filter(now::isAfter).isPresent())
        .map(
            now ->
                new Finding(
                    "expired",
                    "the signed URL has ended at " + end.orElseThrow(),
                    "sign a new one"))
        .stream()
        .toList();
  }

  private Optional<String> query(String name) {
    return examination.values().at(new WirePlace(Placement.QUERY, name)).stream().findFirst();
  }

  private static Optional<Instant> end(String date, String life) {
    try {
      return Optional.of(TIME.parse(date, Instant::from).plusSeconds(Integer.parseInt(life)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Finding> scope(Matcher scope) {
    String region = filled(scheme.region());
    String service = filled(scheme.service());
    String signed = scope.group(3) + "/" + scope.group(4);
    boolean same = fits(region, scope.group(3)) && fits(service, scope.group(4));
    return same
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "signature-scope",
                "it is signed for " + signed + ", and the host is of " + region + "/" + service,
                "sign for the region and service of the host, or call the host of that region"));
  }

  /** A region that the host does not tell may be any. */
  private static boolean fits(String expected, String signed) {
    return expected.contains("{") || expected.equals(signed);
  }

  private String filled(String template) {
    Map<String, String> variables =
        examination.api().map(api -> api.match().variables()).orElse(Map.of());
    return Template.fill(template, name -> variables.getOrDefault(name, "{" + name + "}"));
  }

  private Optional<Finding> time(String day) {
    Optional<String> date = examination.values().header("X-Amz-Date");
    if (date.isEmpty()) {
      return examination.values().header("Date").isPresent()
          ? Optional.empty()
          : Optional.of(
              finding("signature-incomplete", "neither X-Amz-Date nor Date says when it was made"));
    }
    try {
      Instant at = TIME.parse(date.get(), Instant::from);
      return date.get().startsWith(day)
          ? SignedProof.late(at, examination)
          : Optional.of(
              finding("signature-scope", "the day of its scope is not the day of X-Amz-Date"));
    } catch (DateTimeException e) {
      return Optional.of(finding("signature-incomplete", "X-Amz-Date is no time"));
    }
  }

  /** Keys of a session begin with ASIA, and go with their token. */
  private Optional<Finding> session(String keyId) {
    return keyId.startsWith("ASIA") && examination.values().header("X-Amz-Security-Token").isEmpty()
        ? Optional.of(
            new Finding(
                "missing-session-token",
                "the key is one of a session, and X-Amz-Security-Token is missing",
                "give the session's token, too (AWS_SESSION_TOKEN)"))
        : Optional.empty();
  }

  private static Finding finding(String code, String message) {
    return new Finding(code, message, "sign again (\"authdex call --explain\" shows each step)");
  }
}
