package io.github.authdex.generator.emit.insomnia;

import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import java.util.List;

/** What Insomnia can do, by its own source. */
public final class InsomniaTool implements CollectionTool {
  @Override
  public String format() {
    return "insomnia";
  }

  @Override
  public String title() {
    return "Insomnia";
  }

  @Override
  public String runner() {
    return "Insomnia";
  }

  @Override
  public boolean has(NativeAuth auth) {
    return InsomniaAuth.of(auth).isPresent();
  }

  /** It asks whenever a request is sent and, where a person must consent, opens a window. */
  @Override
  public boolean fetches(OAuth2Flow flow) {
    return true;
  }

  @Override
  public List<String> notes(NativeAuth auth) {
    boolean oauth1 = auth instanceof NativeAuth.Made made && made.scheme() instanceof OAuth1Scheme;
    return oauth1
        ? List.of(
            "versions of Insomnia drop OAuth 1's consumer secret as they import a file; look whether"
                + " it stands in the folder's settings")
        : List.of();
  }

  @Override
  public String certificateNote() {
    return "a client certificate is no part of a file for Insomnia; add it in the collection's"
        + " settings";
  }

  @Override
  public boolean encodesQuery() {
    return true;
  }
}
