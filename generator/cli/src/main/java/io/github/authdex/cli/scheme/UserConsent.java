package io.github.authdex.cli.scheme;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.catalog.Preset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says where a token takes the consent of a person, whom {@code login} alone asks. */
public final class UserConsent {
  private static final Set<OAuth2Flow.Type> OF_A_PERSON =
      Set.of(
          OAuth2Flow.Type.AUTHORIZATION_CODE,
          OAuth2Flow.Type.IMPLICIT,
          OAuth2Flow.Type.DEVICE_AUTHORIZATION);

  private UserConsent() {}

  /** Returns whether a person must consent in {@code flow}. */
  static boolean isNeeded(OAuth2Flow flow) {
    return OF_A_PERSON.contains(flow.type());
  }

  /**
   * Returns a clause for a missing credential where each way takes a token to which a person must
   * consent; nothing where another way would do.
   */
  public static String hint(CalledApi callee) {
    List<Alternative> ways =
        callee.requirement().alternatives().stream().filter(way -> !way.isAnonymous()).toList();
    Collection<BoundScheme> schemes = callee.model().auth().schemes().values();
    boolean each = ways.stream().allMatch(way -> oauth2(schemes, way).anyMatch(UserConsent::only));
    return !each
        ? ""
        : ways.stream()
            .flatMap(way -> oauth2(schemes, way))
            .flatMap(scheme -> scheme.flows().stream())
            .findFirst()
            .map(
                flow ->
                    "; its "
                        + flow.type().wireName()
                        + " flow takes a person's consent"
                        + callee
                            .entry()
                            .map(id -> ", which authdex login " + id + " asks for")
                            .orElse(": get the token by other means"))
            .orElse("");
  }

  private static boolean only(OAuth2Scheme scheme) {
    return scheme.flows().stream().allMatch(UserConsent::isNeeded);
  }

  /**
   * Returns a note if {@code preset} gets its token for the app itself where the API has a flow for
   * a person too, so that what belongs to a person stays closed.
   */
  public static Optional<String> note(Preset preset, Credentials held) {
    for (String name : preset.alternative().names()) {
      BoundScheme bound = preset.api().schemes().get(name);
      Set<String> scopes = Set.copyOf(preset.alternative().schemes().get(name));
      Optional<OAuth2Scheme> scheme = oauth2(bound).findFirst();
      if (scheme.isPresent() && isForTheAppAlone(scheme.get(), bound, held, scopes)) {
        return Optional.of(words(scheme.get(), bound, preset));
      }
    }
    return Optional.empty();
  }

  private static boolean isForTheAppAlone(
      OAuth2Scheme scheme, BoundScheme bound, Credentials held, Set<String> scopes) {
    boolean token =
        Stream.of("accessToken", "refreshToken", "username")
            .map(role -> bound.credentials().getOrDefault(role, ""))
            .anyMatch(credential -> held.find(credential).isPresent());
    Optional<OAuth2Flow> app =
        scheme.flows().stream()
            .filter(flow -> flow.type() == OAuth2Flow.Type.CLIENT_CREDENTIALS)
            .findFirst();
    boolean enough =
        app.isPresent() && !scopes.isEmpty() && app.get().scopes().keySet().containsAll(scopes);
    return !token
        && app.isPresent()
        && !enough
        && scheme.flows().stream().anyMatch(UserConsent::isNeeded);
  }

  private static String words(OAuth2Scheme scheme, BoundScheme bound, Preset preset) {
    String flow =
        scheme.flows().stream()
            .filter(UserConsent::isNeeded)
            .findFirst()
            .map(one -> one.type().wireName())
            .orElseThrow();
    String credential = bound.credentials().getOrDefault("accessToken", "");
    String variable =
        Optional.ofNullable(preset.api().credentials().get(credential))
            .map(spec -> "; put a token of the " + flow + " flow into " + spec.env() + " for it")
            .orElse("");
    return "the token is the app's own (clientCredentials): what belongs to a person will be"
        + " refused"
        + variable;
  }

  private static Stream<OAuth2Scheme> oauth2(
      Collection<BoundScheme> schemes, Alternative alternative) {
    return schemes.stream()
        .filter(bound -> alternative.names().contains(bound.name()))
        .flatMap(UserConsent::oauth2);
  }

  private static Stream<OAuth2Scheme> oauth2(BoundScheme bound) {
    return Stream.of(bound.scheme())
        .filter(OAuth2Scheme.class::isInstance)
        .map(OAuth2Scheme.class::cast);
  }
}
