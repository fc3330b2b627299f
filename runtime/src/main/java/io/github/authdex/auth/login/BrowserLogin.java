package io.github.authdex.auth.login;

import io.github.authdex.auth.oauth2.AuthorizationRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One login in a browser (RFC 6749 §4.1), from its page to its answer. A program that serves people
 * over the web keeps it with the person's session meanwhile.
 */
public final class BrowserLogin {
  private final OAuthLogin login;
  private final AuthorizationRequest request;
  private final URI page;
  private final boolean identified;
  private final AtomicBoolean answered = new AtomicBoolean();

  private BrowserLogin(
      OAuthLogin login, AuthorizationRequest request, URI page, boolean identified) {
    this.login = login;
    this.request = request;
    this.page = page;
    this.identified = identified;
  }

  /**
   * Begins one.
   *
   * @param identified whether an ID token must come where the scopes ask for one
   */
  static BrowserLogin begin(
      OAuthLogin login,
      URI redirectUri,
      List<String> scopes,
      List<URI> resources,
      boolean identified)
      throws IOException {
    AuthorizationRequest request =
        login.client().authorizationRequest(Optional.of(redirectUri), scopes, resources);
    return new BrowserLogin(login, request, login.client().page(request), identified);
  }

  /** Has {@code redirect} wait for the answer to this login. */
  BrowserLogin at(LoopbackRedirect redirect) {
    redirect.expect(request);
    return this;
  }

  /** Returns the page that the person opens. */
  public URI page() {
    return page;
  }

  /**
   * Returns what came of it, once the answer was checked and its code exchanged. The first answer
   * is the last, good or not, so that nobody can try several.
   *
   * @param query of the URL that the browser came back with, as it is there, without question mark
   * @throws io.github.authdex.auth.oauth2.AuthorizationException if the person or the server
   *     refused
   * @throws java.net.ProtocolException if the answer is not the one to our request, or tells a
   *     value that makes no URL of the API
   * @throws io.github.authdex.auth.token.TokenEndpointException if the server refuses the code
   * @throws io.github.authdex.auth.oidc.IdTokenException if an ID token came that is not one for
   *     us, or none though the program asked for it
   * @throws IllegalStateException if there was an answer before
   */
  public LoginResult finish(String query) throws IOException {
    if (answered.getAndSet(true)) {
      throw new IllegalStateException("Expected one answer to a login; begin another for the next");
    }
    return login.result(request, query, identified);
  }

  /** Shows nothing of the request. */
  @Override
  public String toString() {
    return "login at " + page.getHost();
  }
}
