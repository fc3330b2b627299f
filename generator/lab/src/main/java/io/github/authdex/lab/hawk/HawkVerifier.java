package io.github.authdex.lab.hawk;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.ClockWindow;
import io.github.authdex.lab.check.ProofVerifier;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.UsedNonces;
import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.message.HostAndPort;
import io.github.authdex.lab.message.ProofField;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies Hawk's MACs, in the header or as a bewit in the URL of a GET. */
public final class HawkVerifier implements ProofVerifier {
  private static final long SKEW_SECONDS = 60;
  private static final Set<String> WITH_PAYLOAD = Set.of("POST", "PUT", "PATCH");

  private final HawkScheme scheme;
  private final String id;
  private final String key;
  private final Clock clock;
  private final UsedNonces nonces = new UsedNonces();

  public HawkVerifier(RunContext bench, BoundScheme bound, HawkScheme scheme) {
    this.scheme = scheme;
    this.id = bench.value(bound, "id");
    this.key = bench.value(bound, "key");
    this.clock = bench.clock();
  }

  @Override
  public String name() {
    return "Hawk";
  }

  @Override
  public String expects() {
    return "a MAC in the " + WirePlace.AUTHORIZATION + " behind \"Hawk \"";
  }

  @Override
  public List<String> challenges() {
    return List.of("Hawk");
  }

  @Override
  public CheckFinding verify(ReceivedRequest request, String proof) {
    Optional<ProofField> read = ProofField.read(proof, ',');
    if (read.isEmpty()) {
      return CheckFinding.wrong("the proof is no list of attributes");
    }
    ProofField field = read.get();
    Optional<String> flaw =
        field
            .flaw(List.of("id", "ts", "nonce", "mac"), "Hawk, Authorization header")
            .or(() -> mismatch(field));
    return flaw.map(HawkVerifier::wrong).orElseGet(() -> compare(request, field));
  }

  private static CheckFinding wrong(String problem) {
    return CheckFinding.wrong("the proof is not right: " + problem);
  }

  private Optional<String> mismatch(ProofField field) {
    if (!SameText.of(field.value("id"), id)) {
      return Optional.of("its id is another");
    }
    return field.value("ts").matches("[0-9]{1,12}")
        ? Optional.empty()
        : Optional.of("its ts is not a time in seconds since 1970");
  }

  private CheckFinding compare(ReceivedRequest request, ProofField field) {
    String text =
        normalized("header", field.value("ts"), field.value("nonce"), request, request.target())
            + field.value("hash")
            + "\n"
            + escaped(field.value("ext"))
            + "\n"
            + (field.value("app").isEmpty()
                ? ""
                : field.value("app") + "\n" + field.value("dlg") + "\n");
    if (!SameText.of(mac(text), field.value("mac"))) {
      return wrong(
              "its mac is another than the lab computes, so the key or what the MAC covers differs")
          .beside(Map.of("normalized string", text));
    }
    return payloadFlaw(request, field)
        .map(HawkVerifier::wrong)
        .orElseGet(() -> fresh(request, field));
  }

  private CheckFinding fresh(ReceivedRequest request, ProofField field) {
    Instant ts = Instant.ofEpochSecond(Long.parseLong(field.value("ts")));
    Optional<String> stale = new ClockWindow(clock, SKEW_SECONDS).problem("ts", ts);
    if (stale.isPresent()) {
      return wrong(stale.get()).answeredBy(List.of(timeChallenge()));
    }
    return nonces.isNew(field.value("ts") + " " + field.value("nonce"), request)
        ? CheckFinding.PASSED
        : wrong("its nonce came before with this ts; use each once");
  }

  /** Tells the time and proves that it is the lab's. */
  private String timeChallenge() {
    String now = Long.toString(clock.instant().getEpochSecond());
    String tsm = mac("hawk.1.ts\n" + now + "\n");
    return "Hawk ts=\"" + now + "\", tsm=\"" + tsm + "\", error=\"Stale timestamp\"";
  }

  private Optional<String> payloadFlaw(ReceivedRequest request, ProofField field) {
    boolean covered = !field.value("hash").isEmpty();
    boolean hasPayload = request.content().length > 0 || WITH_PAYLOAD.contains(request.method());
    if (!covered) {
      return scheme.payloadHash() && hasPayload
          ? Optional.of("it lacks the hash of the payload")
          : Optional.empty();
    }
    return SameText.of(payloadHash(request), field.value("hash"))
        ? Optional.empty()
        : Optional.of("its hash is not that of the payload that arrived");
  }

  private String payloadHash(ReceivedRequest request) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.writeBytes(
        ("hawk.1.payload\n" + request.mediaType() + "\n").getBytes(StandardCharsets.UTF_8));
    payload.writeBytes(request.content());
    payload.write('\n');
    String digest = isSha1() ? "SHA-1" : "SHA-256";
    return Base64.getEncoder().encodeToString(Hashes.digest(digest, payload.toByteArray()));
  }

  /** Looks for a bewit, which stands last in the query of a GET. */
  @Override
  public Optional<CheckFinding> withoutHeader(ReceivedRequest request) {
    int at = request.target().lastIndexOf("bewit=");
    if (at < 1 || "?&".indexOf(request.target().charAt(at - 1)) < 0) {
      return Optional.empty();
    }
    String target = request.target().substring(0, at - 1);
    return Optional.of(bewit(request, target, request.target().substring(at + 6)));
  }

  private CheckFinding bewit(ReceivedRequest request, String target, String bewit) {
    Optional<String> text = bewitText(bewit);
    String[] parts = text.orElse("").split("\\\\", -1);
    if (parts.length != 4 || !parts[1].matches("[0-9]{1,12}")) {
      return CheckFinding.wrong("the bewit is not made of id, time, MAC and ext");
    }
    if (!request.method().matches("GET|HEAD")) {
      return CheckFinding.wrong("a bewit goes with GET and HEAD only");
    }
    if (!SameText.of(parts[0], id)) {
      return CheckFinding.wrong("the bewit is of another id");
    }
    String covered =
        normalized("bewit", parts[1], "", "GET", request, target) + "\n" + escaped(parts[3]) + "\n";
    if (!SameText.of(mac(covered), parts[2])) {
      return CheckFinding.wrong("the bewit is another than the lab computes for this URL")
          .beside(Map.of("normalized string", covered));
    }
    return Long.parseLong(parts[1]) < clock.instant().getEpochSecond()
        ? CheckFinding.wrong("the bewit has expired")
        : CheckFinding.PASSED;
  }

  private static Optional<String> bewitText(String bewit) {
    try {
      byte[] text = Base64.getUrlDecoder().decode(bewit);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String normalized(
      String type, String ts, String nonce, ReceivedRequest request, String target) {
    return normalized(type, ts, nonce, request.method(), request, target);
  }

  private static String normalized(
      String type, String ts, String nonce, String method, ReceivedRequest request, String target) {
    HostAndPort server = HostAndPort.of(request);
    return String.join(
        "\n",
        "hawk.1." + type,
        ts,
        nonce,
        method,
        target,
        server.host(),
        Integer.toString(server.port()),
        "");
  }

  private String mac(String text) {
    byte[] secret = key.getBytes(StandardCharsets.UTF_8);
    String algorithm = isSha1() ? "HmacSHA1" : "HmacSHA256";
    return Base64.getEncoder().encodeToString(Hashes.mac(algorithm, secret, text));
  }

  private boolean isSha1() {
    return scheme.algorithm().equals("sha1");
  }

  private static String escaped(String ext) {
    return ext.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
