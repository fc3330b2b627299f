package io.github.authdex.benchmark;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** Tokens by Spring Security, as a program without a user has them, kept in memory. */
final class SpringClient {
  private final AuthorizedClientServiceOAuth2AuthorizedClientManager manager;
  private final OAuth2AuthorizeRequest request =
      OAuth2AuthorizeRequest.withClientRegistrationId("as").principal("id").build();

  /**
   * Makes one.
   *
   * @param endpoint answers with a token's value, which lives for an hour
   */
  SpringClient(Clock clock, Supplier<String> endpoint) {
    ClientRegistration registration =
        ClientRegistration.withRegistrationId("as")
            .clientId("id")
            .clientSecret("s3cret")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenUri("https://as.example/token")
            .build();
    InMemoryClientRegistrationRepository all =
        new InMemoryClientRegistrationRepository(registration);
    OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> client =
        asked ->
            OAuth2AccessTokenResponse.withToken(endpoint.get())
                .tokenType(OAuth2AccessToken.TokenType.BEARER)
                .expiresIn(3600)
                .build();
    ClientCredentialsOAuth2AuthorizedClientProvider provider =
        new ClientCredentialsOAuth2AuthorizedClientProvider();
    provider.setAccessTokenResponseClient(client);
    provider.setClock(clock);
    manager =
        new AuthorizedClientServiceOAuth2AuthorizedClientManager(
            all, new InMemoryOAuth2AuthorizedClientService(all));
    manager.setAuthorizedClientProvider(provider);
  }

  /** Returns the token to use now. */
  String token() {
    return manager.authorize(request).getAccessToken().getTokenValue();
  }
}
