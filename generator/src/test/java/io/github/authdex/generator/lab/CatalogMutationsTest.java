package io.github.authdex.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.CatalogSample;
import io.github.authdex.generator.lab.SentRequest.Verdict;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every entry of the catalog, every way to be authenticated: a request that is right is let in, and
 * what may go wrong with it is refused for the right reason. Proofs that answer a challenge, client
 * certificates, cookies and fields of the body or path are not among them: they have tests of their
 * own in the lab.
 */
class CatalogMutationsTest {
  private static final String PATH = "/some/thing";

  private static final Pattern MISSING =
      Pattern.compile(
          "(?s).*([Nn]o credential was sent|is missing| 0 times|is not right|no valid).*");
  private static final Pattern WRONG =
      Pattern.compile(
          "(?s).*(is not right|is not of the form|is no |not valid|does not|is not signed).*");
  private static final Pattern MISPLACED =
      Pattern.compile("(?s).*the right value was found in the .*; it belongs in the .*");
  private static final Pattern MISNAMED =
      Pattern.compile(
          "(?s).*(belongs behind|where \"?.*belongs|further characters around|not of the form|is not right|is not a JWT).*");
  private static final Pattern DOUBLED =
      Pattern.compile("(?s).*(2 times|twice|more than once|is not right).*");

  private static final Pattern MISPLACED_OR_MISSING =
      Pattern.compile(MISPLACED.pattern() + "|" + MISSING.pattern());

  /** Azure Cosmos DB's token lies percent-encoded in a text; Rocket.Chat has pairs of two kinds. */
  private static final Set<String> UNKNOWN_ELSEWHERE = Set.of("azure-cosmos-db", "rocketchat");

  /** Kinds whose credential stands in the request as it is: misplaced, it is still known. */
  private static final List<Class<? extends AuthScheme>> SHOWN =
      List.of(
          ApiKeyScheme.class,
          BasicScheme.class,
          BearerScheme.class,
          OAuth2Scheme.class,
          SessionScheme.class);

  /** Kinds whose credential or proof ends; those of recipes that have no time do not. */
  private static final List<Class<? extends AuthScheme>> ENDING =
      List.of(
          AsapScheme.class,
          EdgeGridScheme.class,
          HawkScheme.class,
          JwtScheme.class,
          OAuth1Scheme.class,
          OAuth2Scheme.class,
          SessionScheme.class,
          SigV4Scheme.class);

  private static final Pattern ENDED =
      Pattern.compile("(?s).*(ended|expired|came before|away|ago|old|too far|clock).*");

  static Stream<String> ids() {
    return CatalogSample.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatGoesWrongIsRefusedForItsReason(String id) throws Exception {
    ApiModel model = EntryModel.of(Catalog.bundled().entry(id));
    List<String> wrong = new ArrayList<>();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      if (lab.authorityPem().isPresent()) {
        return; // Its requests need a certificate under them, which CatalogAgainstLabTest tries.
      }
      Server server = model.servers().get(0);
      AuthRequirement needed = needed(model, server);
      for (Alternative alternative : needed.alternatives()) {
        Optional<Request> right = signed(lab, model, server, alternative, Set.of());
        if (right.isPresent() && SentRequest.send(right.get()).problem().isEmpty()) {
          for (String name : alternative.names()) {
            if (isNeeded(needed, alternative, name)) {
              AuthScheme scheme = model.auth().schemes().get(name).scheme();
              for (WirePlace place : scheme.places()) {
                Optional<SentRequest> sent = SentRequest.of(right.get(), place);
                if (sent.isPresent()) {
                  wrong.addAll(mistakes(model, sent.get(), scheme, needed.isOptional()));
                }
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A token that was issued, or a proof with a time or nonce, counts no longer two days later. */
  @ParameterizedTest
  @MethodSource("ids")
  void whatHasEndedIsRefusedForThat(String id) throws Exception {
    ApiModel model = EntryModel.of(Catalog.bundled().entry(id));
    List<String> wrong = new ArrayList<>();
    LaterClock clock = new LaterClock();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD.withClock(clock).withoutRotation())) {
      if (lab.authorityPem().isPresent()) {
        return;
      }
      Server server = model.servers().get(0);
      for (Alternative alternative : needed(model, server).alternatives()) {
        Optional<Request> right =
            signed(lab, model, server, alternative, Set.of("accessToken", "token"));
        if (right.isPresent()
            && alternative.names().stream()
                .anyMatch(
                    name -> ends(model, name) && isNeeded(needed(model, server), alternative, name))
            && SentRequest.send(right.get()).problem().isEmpty()) {
          clock.pass(Duration.ofDays(2));
          Verdict later = SentRequest.send(right.get());
          if (later.status() < 400 || !ENDED.matcher(later.problem()).matches()) {
            wrong.add(alternative.names() + ": " + later);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean ends(ApiModel model, String name) {
    AuthScheme scheme = model.auth().schemes().get(name).scheme();
    boolean timeless =
        scheme instanceof OAuth1Scheme oauth && oauth.signatureMethod().equals("PLAINTEXT");
    return ENDING.contains(scheme.getClass()) && !timeless;
  }

  private static AuthRequirement needed(ApiModel model, Server server) {
    return server.requirement(
        model.auth().paths().find("GET", PATH).orElse(model.auth().requirement()));
  }

  /** Whether no other way is met by what is left. */
  private static boolean isNeeded(AuthRequirement needed, Alternative alternative, String name) {
    Set<String> rest = new HashSet<>(alternative.names());
    rest.remove(name);
    return needed.alternatives().stream().noneMatch(other -> rest.containsAll(other.names()));
  }

  private static Optional<Request> signed(
      Lab lab, ApiModel model, Server server, Alternative alternative, Set<String> lacks)
      throws IOException {
    Optional<Authentication> way = EntryCalls.authentication(lab, model, alternative, lacks);
    if (way.isEmpty()) {
      return Optional.empty();
    }
    Operation call =
        new Operation(
            "",
            "GET",
            PATH,
            "",
            "",
            "",
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            model.auth().requirement());
    return Optional.of(way.get().sign(EntryCalls.request(lab, model, call, server, alternative)));
  }

  private static List<String> mistakes(
      ApiModel model, SentRequest sent, AuthScheme scheme, boolean optional) throws Exception {
    List<String> wrong = new ArrayList<>();
    if (!optional) {
      tell(wrong, "missing", sent, SentRequest.send(sent.missing()), MISSING);
    }
    tell(wrong, "wrong", sent, SentRequest.send(sent.wrong()), WRONG);
    if (!isTaken(model, sent.elsewhere())) {
      Verdict misplaced = SentRequest.send(sent.misplaced());
      boolean unknown = !isKnownAnywhere(model, sent, scheme);
      tell(wrong, "misplaced", sent, misplaced, unknown ? MISPLACED_OR_MISSING : MISPLACED);
    }
    Optional<Request> misnamed = sent.misnamed();
    if (misnamed.isPresent()) {
      tell(wrong, "misnamed", sent, SentRequest.send(misnamed.get()), MISNAMED);
    }
    tell(wrong, "doubled", sent, SentRequest.send(sent.doubled()), DOUBLED);
    return wrong;
  }

  /** Some APIs take one key in either place. */
  private static boolean isTaken(ApiModel model, WirePlace place) {
    return model.auth().schemes().values().stream()
        .flatMap(bound -> bound.scheme().places().stream())
        .anyMatch(place::isSame);
  }

  private static boolean isKnownAnywhere(ApiModel model, SentRequest sent, AuthScheme scheme) {
    return SHOWN.contains(scheme.getClass())
        && !UNKNOWN_ELSEWHERE.contains(model.auth().id())
        && !sent.place().name().equals("DPoP");
  }

  private static void tell(
      List<String> wrong, String mistake, SentRequest sent, Verdict verdict, Pattern reason) {
    if (verdict.status() < 400 || !reason.matcher(verdict.problem()).matches()) {
      wrong.add(mistake + " " + sent.place() + ": " + verdict);
    }
  }
}
