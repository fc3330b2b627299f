package io.github.authdex.generator.apply.bruno;

import java.util.Map;
import java.util.Set;

/** What each type of auth goes by, in the names of both languages. */
final class BrunoSecrets {
  /** What has to be secret. */
  static final Map<String, Set<String>> NAMES =
      Map.of(
          "akamai-edgegrid", Set.of("accessToken", "clientToken", "clientSecret"),
          "apikey", Set.of("value"),
          "awsv4", Set.of("accessKeyId", "secretAccessKey", "sessionToken"),
          "basic", Set.of("password"),
          "bearer", Set.of("token"),
          "digest", Set.of("password"),
          "ntlm", Set.of("password"),
          "oauth1",
              Set.of(
                  "consumerSecret",
                  "consumer_secret",
                  "accessTokenSecret",
                  "token_secret",
                  "accessToken",
                  "access_token",
                  "private_key"),
          "oauth2", Set.of("clientSecret", "client_secret", "password", "refreshToken"),
          "wsse", Set.of("password"));

  /** What somebody fills in besides. */
  static final Set<String> OPEN =
      Set.of(
          "username",
          "clientId",
          "client_id",
          "accessTokenUrl",
          "access_token_url",
          "authorizationUrl",
          "authorization_url",
          "scope",
          "consumerKey",
          "consumer_key");

  private BrunoSecrets() {}
}
