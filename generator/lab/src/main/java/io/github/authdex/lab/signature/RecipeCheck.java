package io.github.authdex.lab.signature;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.lab.check.ChallengeWriter;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.ClockWindow;
import io.github.authdex.lab.check.HighestCounter;
import io.github.authdex.lab.check.MatchedTemplate;
import io.github.authdex.lab.check.SchemeDemand;
import io.github.authdex.lab.check.UsedNonces;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.WithoutField;
import io.github.authdex.lab.run.RunContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a provider's own signature by its recipe. */
public final class RecipeCheck implements Check {
  private static final String SIGNATURE = "{$signature}";
  private static final List<String> WORDS =
      List.of("signature", "timestamp", "date", "day", "nonce");

  private final RunContext bench;
  private final SignatureScheme scheme;
  private final RecipeAlgorithm algorithm;
  private final WirePlace place;
  private final MatchedTemplate value;
  private final RecipeKey key;
  private final ClockWindow window;
  private final UsedNonces nonces = new UsedNonces();
  private final HighestCounter counter = new HighestCounter();

  public RecipeCheck(RunContext bench, BoundScheme bound, SignatureScheme scheme) {
    this.bench = bench;
    this.scheme = scheme;
    this.algorithm = RecipeAlgorithm.named(scheme.algorithm());
    this.place = new WirePlace(scheme.in(), scheme.name());
    boolean whole = scheme.prefix().contains(SIGNATURE);
    this.value = template(scheme.prefix() + (whole ? "" : SIGNATURE));
    this.key = new RecipeKey(bench, bound, scheme);
    this.window = new ClockWindow(bench.clock(), 300);
  }

  private MatchedTemplate template(String text) {
    return new MatchedTemplate(text, bench.expansion(), WORDS);
  }

  @Override
  public List<WirePlace> places() {
    return List.of(place);
  }

  @Override
  public String expects() {
    return "a signature by " + scheme.algorithm() + " in the " + place;
  }

  @Override
  public List<String> challenges(CheckFinding finding, SchemeDemand ask) {
    return List.of(ChallengeWriter.of(place, scheme.prefix(), bench.realm(), finding, List.of()));
  }

  @Override
  public CheckFinding check(ReceivedRequest request, SchemeDemand ask) {
    List<String> values = request.values(place);
    if (values.isEmpty()) {
      return CheckFinding.absent("the " + place + " is missing");
    }
    if (values.size() > 1) {
      return CheckFinding.wrong(
          "the " + place + " stands there " + values.size() + " times; send one");
    }
    Optional<Map<String, String>> read = value.match(values.get(0));
    if (read.isEmpty()) {
      return new CheckFinding(
          CheckFinding.Rank.FOREIGN, "the " + place + " is not of the form " + value);
    }
    Map<String, String> chosen = new LinkedHashMap<>(read.get());
    Optional<String> flaw =
        stampFlaw(request, "timestamp", scheme.timestamp(), chosen)
            .or(() -> stampFlaw(request, "nonce", scheme.nonce(), chosen))
            .or(() -> parameterFlaw(request, chosen))
            .or(() -> timeFlaw(chosen))
            .or(() -> dayFlaw(chosen))
            .or(() -> aloneFlaw(request, chosen));
    return flaw.map(RecipeCheck::wrong).orElseGet(() -> compare(request, chosen));
  }

  private static CheckFinding wrong(String problem) {
    return CheckFinding.wrong("the signature is not right: " + problem);
  }

  /** Notes what a stamp holds, if it travels in a place of its own. */
  private static Optional<String> stampFlaw(
      ReceivedRequest request,
      String what,
      Optional<SignatureStamp> stamp,
      Map<String, String> chosen) {
    Optional<Placement> in = stamp.flatMap(SignatureStamp::in);
    if (in.isEmpty()) {
      return Optional.empty();
    }
    WirePlace own = new WirePlace(in.get(), stamp.get().name());
    List<String> values = request.values(own);
    if (values.size() != 1) {
      return Optional.of(
          "its "
              + what
              + " must stand in the "
              + own
              + " once but is there "
              + values.size()
              + " times");
    }
    chosen.put(what, values.get(0));
    return Optional.empty();
  }

  private Optional<String> parameterFlaw(ReceivedRequest request, Map<String, String> chosen) {
    for (SignatureParameter parameter : scheme.parameters()) {
      Optional<Map<String, String>> read = read(request, parameter);
      if (read.isEmpty()) {
        return Optional.of(
            "the " + place(parameter) + " is missing, is there twice or holds another value");
      }
      read.get().forEach(chosen::putIfAbsent);
    }
    return Optional.empty();
  }

  private Optional<Map<String, String>> read(
      ReceivedRequest request, SignatureParameter parameter) {
    List<String> values = request.values(place(parameter));
    return values.size() == 1 ? template(parameter.value()).match(values.get(0)) : Optional.empty();
  }

  private static WirePlace place(SignatureParameter parameter) {
    return new WirePlace(parameter.in(), parameter.name());
  }

  /** Says which parameter holds another signature than that of a text alone. */
  private Optional<String> aloneFlaw(ReceivedRequest request, Map<String, String> chosen) {
    RecipeText text = text(request, chosen);
    return scheme.parameters().stream()
        .filter(
            parameter ->
                read(request, parameter).orElseThrow().entrySet().stream()
                    .anyMatch(found -> isSignedWrongly(text, found)))
        .findFirst()
        .map(wrong -> "the " + place(wrong) + " holds another signature than that of its text");
  }

  private boolean isSignedWrongly(RecipeText request, Map.Entry<String, String> found) {
    if (!found.getKey().startsWith(MatchedTemplate.SIGNED)) {
      return false;
    }
    String text = found.getKey().substring(MatchedTemplate.SIGNED.length());
    return !key.isProof(request, text.getBytes(StandardCharsets.UTF_8), found.getValue());
  }

  private RecipeText text(ReceivedRequest request, Map<String, String> chosen) {
    return new RecipeText(WithoutField.of(request, place), chosen, bench.expansion());
  }

  private Optional<String> timeFlaw(Map<String, String> chosen) {
    if (scheme.timestamp().isEmpty()) {
      return Optional.empty();
    }
    SignatureStamp stamp = scheme.timestamp().get();
    Optional<Instant> time = time(chosen);
    if (time.isEmpty()) {
      return Optional.of("its timestamp is missing or not in " + stamp.form());
    }
    boolean past = stamp.offsetSeconds() > 0 && time.get().isBefore(bench.clock().instant());
    return past
        ? Optional.of("its timestamp is over, which says until when the request is good")
        : window.problem("timestamp", time.get().minusSeconds(stamp.offsetSeconds()));
  }

  private Optional<Instant> time(Map<String, String> chosen) {
    return scheme
        .timestamp()
        .flatMap(stamp -> RecipeTime.read(stamp.form(), chosen.getOrDefault("timestamp", "")));
  }

  /** Notes the day of the timestamp, which where it is written must be the same. */
  private Optional<String> dayFlaw(Map<String, String> chosen) {
    Map<String, String> days = RecipeTime.days(time(chosen).orElseGet(bench.clock()::instant));
    Optional<String> flaw =
        days.entrySet().stream()
            .filter(
                day -> !chosen.getOrDefault(day.getKey(), day.getValue()).equals(day.getValue()))
            .findFirst()
            .map(day -> "its day is not that of its timestamp, which is " + day.getValue());
    chosen.putAll(days);
    return flaw;
  }

  private CheckFinding compare(ReceivedRequest request, Map<String, String> chosen) {
    RecipeText recipe = text(request, chosen);
    byte[] text = recipe.of(scheme.sign(), scheme.separator());
    if (!key.isProof(recipe, text, chosen.get("signature"))) {
      return wrong("it is another than the lab computes, so the key or what is signed differs")
          .beside(shown(text));
    }
    String nonce = chosen.getOrDefault("nonce", "");
    if (scheme.nonce().isEmpty()) {
      return CheckFinding.PASSED;
    }
    boolean fresh =
        scheme.nonce().get().form().equals("counter")
            ? counter.isHigher(nonce, request)
            : nonces.isNew(nonce, request);
    return fresh ? CheckFinding.PASSED : wrong("its nonce came before or went down; use each once");
  }

  /** A digest is made of text that holds the secret: even a throw-away one is not shown there. */
  private Map<String, String> shown(byte[] text) {
    try {
      String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      return Map.of("string to sign", algorithm.isDigest() ? bench.held().mask(read) : read);
    } catch (CharacterCodingException e) {
      return Map.of("bytes to sign", HexFormat.of().formatHex(text));
    }
  }
}
