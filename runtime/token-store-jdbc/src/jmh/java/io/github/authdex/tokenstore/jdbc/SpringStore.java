package io.github.authdex.tokenstore.jdbc;

import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.JdbcOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** Tokens by Spring Security, in the table that it ships. */
final class SpringStore {
  private static final String TABLE =
      "org/springframework/security/oauth2/client/oauth2-client-schema%s.sql";
  private static final Authentication WHO =
      UsernamePasswordAuthenticationToken.authenticated("id", "", AuthorityUtils.NO_AUTHORITIES);

  private final ClientRegistration registration =
      ClientRegistration.withRegistrationId("as")
          .clientId("id")
          .clientSecret("s3cret")
          .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
          .tokenUri("https://as.example/token")
          .build();
  private final JdbcOAuth2AuthorizedClientService service;

  SpringStore(DataSource pool, String database) {
    String form = database.equals("h2") ? "" : "-postgres";
    new ResourceDatabasePopulator(new ClassPathResource(TABLE.formatted(form))).execute(pool);
    service =
        new JdbcOAuth2AuthorizedClientService(
            new JdbcTemplate(pool), new InMemoryClientRegistrationRepository(registration));
  }

  /** Returns what is kept. */
  OAuth2AuthorizedClient find() {
    return service.loadAuthorizedClient("as", "id");
  }

  /** Keeps both tokens. */
  boolean save(String access, String refresh) {
    Instant now = Instant.now();
    service.saveAuthorizedClient(
        new OAuth2AuthorizedClient(
            registration,
            "id",
            new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, access, now, now.plusSeconds(3600)),
            new OAuth2RefreshToken(refresh, now)),
        WHO);
    return true;
  }
}
