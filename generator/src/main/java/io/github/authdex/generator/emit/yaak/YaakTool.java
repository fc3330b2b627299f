package io.github.authdex.generator.emit.yaak;

import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import java.util.ArrayList;
import java.util.List;

/** What Yaak and its command line can do. */
final class YaakTool implements CollectionTool {
  @Override
  public String format() {
    return "yaak";
  }

  @Override
  public String title() {
    return "Yaak";
  }

  @Override
  public String runner() {
    return "yaak";
  }

  @Override
  public boolean has(NativeAuth auth) {
    return YaakAuth.of(auth).isPresent();
  }

  /** It asks as it sends and, where a person must consent, opens a window. */
  @Override
  public boolean fetches(OAuth2Flow flow) {
    return true;
  }

  @Override
  public List<String> notes(NativeAuth auth) {
    if (!(auth instanceof NativeAuth.Made made)) {
      return List.of();
    } else if (made.scheme() instanceof OAuth2Scheme oauth2) {
      return notes(oauth2);
    }
    return made.scheme() instanceof OAuth1Scheme
        ? List.of("Yaak's OAuth 1 covers no form, so that servers refuse requests with one")
        : List.of();
  }

  private static List<String> notes(OAuth2Scheme scheme) {
    OAuth2Options options = scheme.options();
    List<String> notes = new ArrayList<>();
    if (asksPerson(scheme.flows().get(0))) {
      notes.add("Yaak asks a person for consent as it sends, which its command line cannot");
    }
    if (options.clientAuthentication() == ClientAuthentication.CLIENT_SECRET_BASIC
        && options.formEncodedBasic()) {
      notes.add(
          "Yaak does not form-encode a client's ID and secret (RFC 6749 §2.3.1), so that the token"
              + " endpoint may refuse those with other characters than letters and digits");
    }
    return notes;
  }

  private static boolean asksPerson(OAuth2Flow flow) {
    return flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE
        || flow.type() == OAuth2Flow.Type.IMPLICIT;
  }

  @Override
  public String certificateNote() {
    return "a client certificate is no part of a file for Yaak; add it in Yaak's settings";
  }

  @Override
  public boolean encodesQuery() {
    return true;
  }
}
