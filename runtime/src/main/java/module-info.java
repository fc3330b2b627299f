/**
 * Authenticates requests: the vocabulary of schemes and credentials, the signers for every kind,
 * and a client for {@code java.net.http} that uses them.
 */
module io.github.authdex.runtime {
  requires transitive java.net.http;
  requires com.fasterxml.jackson.core;
  requires com.nimbusds.jose.jwt;
  requires java.xml;
  requires jdk.httpserver;

  exports io.github.authdex.auth;
  exports io.github.authdex.auth.apikey;
  exports io.github.authdex.auth.asap;
  exports io.github.authdex.auth.basic;
  exports io.github.authdex.auth.bearer;
  exports io.github.authdex.auth.credential;
  exports io.github.authdex.auth.digest;
  exports io.github.authdex.auth.edgegrid;
  exports io.github.authdex.auth.exchange;
  exports io.github.authdex.auth.hawk;
  exports io.github.authdex.auth.httpsig;
  exports io.github.authdex.auth.jdk;
  exports io.github.authdex.auth.jwt;
  exports io.github.authdex.auth.login;
  exports io.github.authdex.auth.message;
  exports io.github.authdex.auth.metadata;
  exports io.github.authdex.auth.mtls;
  exports io.github.authdex.auth.ntlm;
  exports io.github.authdex.auth.oauth1;
  exports io.github.authdex.auth.oauth2;
  exports io.github.authdex.auth.oidc;
  exports io.github.authdex.auth.sending;
  exports io.github.authdex.auth.session;
  exports io.github.authdex.auth.signature;
  exports io.github.authdex.auth.sigv4;
  exports io.github.authdex.auth.token;
  exports io.github.authdex.client;
  exports io.github.authdex.client.json;
}
