package io.github.authdex.cli.doctor;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.cli.doctor.SchemeReading.Nearness;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a request by one scheme of an API. */
final class ReadingByScheme implements AuthScheme.Visitor<SchemeReading> {
  private final Examination examination;
  private final BoundScheme bound;
  private final List<WirePlace> claimed;

  private ReadingByScheme(Examination examination, BoundScheme bound, List<WirePlace> claimed) {
    this.examination = examination;
    this.bound = bound;
    this.claimed = claimed;
  }

  /**
   * Returns what {@code bound} says of the request.
   *
   * @param claimed the places of other schemes that go together with it
   */
  static SchemeReading read(Examination examination, BoundScheme bound, List<WirePlace> claimed) {
    return bound.scheme().accept(new ReadingByScheme(examination, bound, claimed));
  }

  @Override
  public SchemeReading apiKey(ApiKeyScheme scheme) {
    WirePlace place = scheme.places().get(0);
    boolean unseen = scheme.in() == Placement.PATH || place.name().startsWith("/");
    return unseen ? SchemeReading.passed() : placed(place, scheme.prefix(), "key");
  }

  @Override
  public SchemeReading bearer(BearerScheme scheme) {
    return token(scheme, scheme.prefix(), "token");
  }

  @Override
  public SchemeReading basic(BasicScheme scheme) {
    BasicPair pair = new BasicPair(bound, new CredentialValues(examination));
    return placed(WirePlace.AUTHORIZATION, scheme.prefix(), pair::findings);
  }

  @Override
  public SchemeReading oauth2(OAuth2Scheme scheme) {
    return token(scheme, prefix(scheme.options()), "accessToken");
  }

  @Override
  public SchemeReading oidc(OidcScheme scheme) {
    return token(scheme, prefix(scheme.options()), "accessToken");
  }

  /** A token that may be bound to a key says by its prefix whether it is (RFC 9449 §7.1). */
  private String prefix(OAuth2Options options) {
    boolean isBound =
        options.dpop() != DpopUse.NONE
            && examination
                .values()
                .header(options.name())
                .filter(value -> value.regionMatches(true, 0, "DPoP ", 0, 5))
                .isPresent();
    return isBound ? "DPoP " : options.prefix();
  }

  /** A token of which no form is known is not what begins as a key of another scheme here. */
  private SchemeReading token(AuthScheme scheme, String prefix, String role) {
    WirePlace place = scheme.places().get(0);
    return orKeyOfAnother(placed(place, prefix, role), place, prefix);
  }

  private SchemeReading orKeyOfAnother(SchemeReading read, WirePlace place, String prefix) {
    boolean formless = specs().stream().allMatch(spec -> spec.format().prefixes().isEmpty());
    return read.isPassed() && formless && isKeyOfAnother(place, prefix)
        ? SchemeReading.of(
            Nearness.FOREIGN,
            "other-credential",
            "what stands in the " + place + " looks like a key that goes another way",
            "send it where the API looks for it")
        : read;
  }

  private boolean isKeyOfAnother(WirePlace place, String prefix) {
    String value = examination.values().at(place).get(0).substring(prefix.length());
    return examination.api().stream()
        .flatMap(api -> api.prefixes(api.asked().filter(one -> !one.name().equals(bound.name()))))
        .anyMatch(value::startsWith);
  }

  @Override
  public SchemeReading jwt(JwtScheme scheme) {
    WirePlace place = scheme.places().get(0);
    boolean made = scheme.exchange().isEmpty();
    SchemeReading read = placed(place, scheme.prefix(), token(made));
    return made ? read : orKeyOfAnother(read, place, scheme.prefix());
  }

  @Override
  public SchemeReading asap(AsapScheme scheme) {
    return placed(WirePlace.AUTHORIZATION, scheme.prefix(), token(true));
  }

  /** A token that no credential is; where the caller makes it, it is a JWT. */
  private Function<String, List<Finding>> token(boolean made) {
    return value ->
        made && !Placeholder.isOne(value) && value.split("\\.", -1).length != 3
            ? List.of(
                new Finding(
                    "other-credential",
                    "what stands in the Authorization is no signed JWT, which is asked for here",
                    "sign a JWT with the key of the app (\"authdex call\" does)"))
            : new CredentialValues(examination)
                .findings(Map.of("", value), bound.scheme().places().get(0));
  }

  @Override
  public SchemeReading session(SessionScheme scheme) {
    if (scheme.tokens().isEmpty()) {
      return examination.values().hasCookies()
          ? SchemeReading.passed()
          : absent("the cookie of a session is missing");
    }
    return scheme.tokens().stream()
        .map(this::session)
        .filter(reading -> !reading.isPassed())
        .findFirst()
        .orElseGet(SchemeReading::passed);
  }

  private SchemeReading session(SessionToken token) {
    return placed(new WirePlace(token.in(), token.name()), token.prefix(), value -> List.of());
  }

  @Override
  public SchemeReading digest(DigestScheme scheme) {
    return placed(WirePlace.AUTHORIZATION, scheme.prefix(), SignedProof.DIGEST.judge(examination));
  }

  @Override
  public SchemeReading edgeGrid(EdgeGridScheme scheme) {
    return placed(
        WirePlace.AUTHORIZATION, scheme.prefix(), SignedProof.EDGEGRID.judge(examination));
  }

  @Override
  public SchemeReading hawk(HawkScheme scheme) {
    return placed(WirePlace.AUTHORIZATION, scheme.prefix(), SignedProof.HAWK.judge(examination));
  }

  @Override
  public SchemeReading oauth1(OAuth1Scheme scheme) {
    return scheme.in() == Placement.HEADER
        ? placed(WirePlace.AUTHORIZATION, scheme.prefix(), SignedProof.oauth1(examination, scheme))
        : placed(scheme.places().get(0), "", value -> List.of());
  }

  @Override
  public SchemeReading sigV4(SigV4Scheme scheme) {
    return examination.values().all().stream()
            .anyMatch(value -> value.place().name().equals("X-Amz-Signature"))
        ? SchemeReading.ofValue(new SigV4Scope(examination, scheme).ofUrl())
        : placed(
            WirePlace.AUTHORIZATION,
            scheme.prefix(),
            new SigV4Scope(examination, scheme)::findings);
  }

  @Override
  public SchemeReading httpSig(HttpSigScheme scheme) {
    return placed(scheme.places().get(0), "", value -> List.of());
  }

  @Override
  public SchemeReading signature(SignatureScheme scheme) {
    int open = scheme.prefix().indexOf('{'); // What stands for a value is another each time.
    String prefix = open < 0 ? scheme.prefix() : scheme.prefix().substring(0, open);
    return scheme.in() == Placement.BODY || scheme.in() == Placement.PATH
        ? SchemeReading.passed()
        : placed(scheme.places().get(0), prefix, value -> List.of());
  }

  @Override
  public SchemeReading ntlm(NtlmScheme scheme) {
    return placed(WirePlace.AUTHORIZATION, scheme.prefix(), value -> List.of());
  }

  /** A certificate is no part of a request: nobody can see here whether there was one. */
  @Override
  public SchemeReading mtls(MtlsScheme scheme) {
    return SchemeReading.passed();
  }

  private static SchemeReading absent(String message) {
    return SchemeReading.of(
        Nearness.ABSENT, "missing-credential", message, "log in first (\"authdex call\" does)");
  }

  private SchemeReading placed(WirePlace place, String prefix, String role) {
    RoleValue player = new RoleValue(bound, role);
    CredentialValues values = new CredentialValues(examination);
    return placed(
        place, prefix, value -> values.findings(player.credentials(value).orElse(Map.of()), place));
  }

  private SchemeReading placed(
      WirePlace place, String prefix, Function<String, List<Finding>> judge) {
    return new PlacedProof(bound, place, prefix)
        .read(examination, new MisplacedProof(claimed, specs()), judge);
  }

  private List<CredentialSpec> specs() {
    return examination.api().map(api -> api.specs(bound)).orElse(List.of());
  }
}
