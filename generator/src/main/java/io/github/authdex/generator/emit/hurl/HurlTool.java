package io.github.authdex.generator.emit.hurl;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import java.util.List;

/** What Hurl can do. */
final class HurlTool implements CollectionTool {
  @Override
  public String format() {
    return "hurl";
  }

  @Override
  public String title() {
    return "Hurl";
  }

  @Override
  public String runner() {
    return "hurl";
  }

  @Override
  public boolean has(NativeAuth auth) {
    return HurlAuth.of(auth).isPresent();
  }

  /** A request of the file asks for the token, whose answer Hurl captures. */
  @Override
  public boolean fetches(OAuth2Flow flow) {
    return HurlToken.grant(flow).isPresent();
  }

  @Override
  public boolean asksPeople() {
    return false;
  }

  @Override
  public String certificateNote() {
    return "a client certificate is given to hurl as --cert and --key, not in its file";
  }

  @Override
  public boolean encodesQuery() {
    return true;
  }

  @Override
  public List<String> notes(NativeAuth auth) {
    return HurlAuth.of(auth).map(HurlAuth::notes).orElse(List.of());
  }
}
