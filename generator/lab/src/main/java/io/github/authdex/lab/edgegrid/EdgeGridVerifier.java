package io.github.authdex.lab.edgegrid;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
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
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Verifies EG1-HMAC-SHA256, Akamai's signature. */
public final class EdgeGridVerifier implements ProofVerifier {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HH:mm:ss'+0000'", Locale.ROOT);

  private final EdgeGridScheme scheme;
  private final String clientToken;
  private final String clientSecret;
  private final String accessToken;
  private final ClockWindow window;
  private final UsedNonces nonces = new UsedNonces();

  public EdgeGridVerifier(RunContext bench, BoundScheme bound, EdgeGridScheme scheme) {
    this.scheme = scheme;
    this.clientToken = bench.value(bound, "clientToken");
    this.clientSecret = bench.value(bound, "clientSecret");
    this.accessToken = bench.value(bound, "accessToken");
    this.window = new ClockWindow(bench.clock(), 30);
  }

  @Override
  public String name() {
    return "EG1-HMAC-SHA256";
  }

  @Override
  public String expects() {
    return "a signature in the " + WirePlace.AUTHORIZATION + " behind \"EG1-HMAC-SHA256 \"";
  }

  @Override
  public List<String> challenges() {
    return List.of("EG1-HMAC-SHA256");
  }

  @Override
  public CheckFinding verify(ReceivedRequest request, String proof) {
    Optional<ProofField> read = ProofField.read(proof, ';');
    if (read.isEmpty()) {
      return wrong("it is no list of name=value with semicolons between");
    }
    ProofField field = read.get();
    Optional<String> flaw =
        field
            .flaw(
                List.of("client_token", "access_token", "timestamp", "nonce", "signature"),
                "EdgeGrid, Authorization header")
            .or(() -> mismatch(field));
    return flaw.map(EdgeGridVerifier::wrong).orElseGet(() -> compare(request, field, proof));
  }

  private static CheckFinding wrong(String problem) {
    return CheckFinding.wrong("the signature is not right: " + problem);
  }

  private Optional<String> mismatch(ProofField field) {
    if (!SameText.of(field.value("client_token"), clientToken)) {
      return Optional.of("its client_token is another");
    }
    if (!SameText.of(field.value("access_token"), accessToken)) {
      return Optional.of("its access_token is another");
    }
    try {
      LocalDateTime time = LocalDateTime.parse(field.value("timestamp"), TIMESTAMP);
      return window.problem("timestamp", time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.of("its timestamp is not of the form 20261124T12:00:00+0000");
    }
  }

  private CheckFinding compare(ReceivedRequest request, ProofField field, String proof) {
    String unsigned = name() + " " + proof.substring(0, proof.indexOf("signature="));
    String data = dataToSign(request, unsigned);
    String signingKey = mac(clientSecret, field.value("timestamp"));
    if (!SameText.of(mac(signingKey, data), field.value("signature"))) {
      return wrong(
              "it is another than the lab computes, so the client secret or what is signed differs")
          .beside(Map.of("data to sign", data));
    }
    return nonces.isNew(field.value("nonce"), request)
        ? CheckFinding.PASSED
        : wrong("its nonce came before; use each once");
  }

  private String dataToSign(ReceivedRequest request, String unsigned) {
    return String.join(
        "\t",
        request.method(),
        request.scheme(),
        HostAndPort.authority(request),
        request.target(),
        headers(request),
        contentHash(request),
        unsigned);
  }

  private String headers(ReceivedRequest request) {
    return scheme.headersToSign().stream()
        .filter(name -> !request.headers(name).isEmpty())
        .map(
            name ->
                name.toLowerCase(Locale.ROOT)
                    + ":"
                    + request.headers(name).get(0).strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining("\t"));
  }

  private String contentHash(ReceivedRequest request) {
    byte[] content = request.content();
    if (!request.method().equals("POST") || content.length == 0) {
      return "";
    }
    byte[] hashed = Arrays.copyOf(content, Math.min(content.length, scheme.maxBody()));
    return Base64.getEncoder().encodeToString(Hashes.digest("SHA-256", hashed));
  }

  private static String mac(String key, String text) {
    return Base64.getEncoder()
        .encodeToString(Hashes.mac("HmacSHA256", key.getBytes(StandardCharsets.UTF_8), text));
  }
}
