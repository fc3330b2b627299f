package io.github.authdex.auth.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.message.Challenge;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.message.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.ChallengeType;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.CredentialsProviderBuilder;
import org.apache.hc.client5.http.impl.auth.DigestScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Apache HttpClient 5.6.5 answers to a challenge, we answer too. Not with {@code userhash}: it
 * hashes the hashed name once more, where RFC 7616 §3.4.2 and curl hash the name itself.
 */
class HttpClientAnswersAlikeTest {
  private static final URI URL = URI.create("https://api.example.com/a%20b?x=1");
  private static final String BODY = "thé body";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest realm=\"r\", nonce=\"n1\"",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", charset=UTF-8",
        "Digest realm=\"a, b\", nonce=\"n1\", qop=\"auth\", algorithm=MD5, opaque=\"o\"",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", algorithm=MD5-sess",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth-int\", algorithm=MD5",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-256",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-256-sess",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth-int\", algorithm=SHA-256-sess",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-512-256, charset=UTF-8",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth-int\", algorithm=SHA-512-256-sess",
      })
  void answerIsTheSame(String text) throws Exception {
    Challenge received = read(text);
    Challenge theirs = read("Digest " + theirs(received).replaceFirst("^Digest ", ""));
    DigestChallenge challenge = DigestChallenge.of(received).orElseThrow();
    DigestUser user = new DigestUser("user", Secret.of("c4n4ry"));
    String cnonce = theirs.parameter("cnonce").orElse("");
    String key = user.keyHash(challenge);
    DigestAnswer ours =
        new DigestAnswer(
            challenge,
            challenge.isSession() ? DigestAnswer.sessionKeyHash(challenge, key, cnonce) : key,
            "POST",
            DigestResponder.target(URL),
            challenge.algorithm().hash(BODY),
            cnonce,
            1);
    assertThat(read(ours.field(user)).parameters()).isEqualTo(theirs.parameters());
  }

  private static String theirs(Challenge received) throws Exception {
    NameValuePair[] parameters =
        received.parameters().entrySet().stream()
            .map(one -> new BasicNameValuePair(one.getKey(), one.getValue()))
            .toArray(NameValuePair[]::new);
    HttpHost host = HttpHost.create(URL);
    HttpClientContext context = HttpClientContext.create();
    DigestScheme scheme = new DigestScheme();
    scheme.processChallenge(new AuthChallenge(ChallengeType.TARGET, "Digest", parameters), context);
    assertThat(
            scheme.isResponseReady(
                host,
                CredentialsProviderBuilder.create()
                    .add(host, new UsernamePasswordCredentials("user", "c4n4ry".toCharArray()))
                    .build(),
                context))
        .isTrue();
    ClassicHttpRequest request =
        ClassicRequestBuilder.post(URL)
            .setEntity(new StringEntity(BODY, StandardCharsets.UTF_8))
            .build();
    return scheme.generateAuthResponse(host, request, context);
  }

  private static Challenge read(String field) throws Exception {
    return Challenges.read(Headers.EMPTY.with("A", field), "A").get(0);
  }
}
