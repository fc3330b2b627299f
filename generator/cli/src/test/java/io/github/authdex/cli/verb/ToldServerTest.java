package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call of an API whose token answer tells where it lives. */
class ToldServerTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    Path entry = Files.createDirectories(folder.resolve("entries/t")).resolve("told.yaml");
    Files.writeString(entry, ENTRY);
  }

  private static final String ENTRY =
      """
      id: told
      title: Told
      provider: told.example
      docs: https://told.example/
      servers:
        - url: https://api.told.example/{account}
          variables:
            account:
              description: The account.
              pattern: "[0-9]+"
              example: "1"
              from:
                token: /account
      credentials:
        clientId:
          title: Client ID
          secret: false
        clientSecret:
          title: Client secret
        token:
          title: Access token
        key:
          title: Key
      schemes:
        oauth2:
          kind: oauth2
          flows:
            clientCredentials:
              tokenUrl: https://login.told.example/token
          clientAuthentication: client_secret_basic
          clientId: clientId
          clientSecret: clientSecret
        bearer:
          kind: bearer
          token: token
        jwt:
          kind: jwt
          algorithm: HS256
          claims:
            iss: told
          exchange:
            url: https://login.told.example/jwt
            as: bearer
          key: key
      security:
        - bearer: []
        - jwt: []
        - oauth2: []
      evidence:
        - of: oauth2
          source: provider-docs
          url: https://told.example/
          seen: 2026-11-24
        - of: jwt
          source: provider-docs
          url: https://told.example/
          seen: 2026-11-24
        - of: bearer
          source: provider-docs
          url: https://told.example/
          seen: 2026-11-24
      """;

  private Cli.Result call(String env, String... args) throws Exception {
    Path file = Files.writeString(Files.createTempFile(folder, "test", ".env"), env);
    List<String> all =
        new ArrayList<>(
            List.of("call", "--env-file", file.toString(), "--catalog", folder + "/entries"));
    all.addAll(List.of(args));
    return Cli.run(all.toArray(String[]::new));
  }

  private static final String APP = "TOLD_CLIENT_ID=app\nTOLD_CLIENT_SECRET=hush\n";

  @Test
  void callGoesWhereTheTokenAnswerTellsWithOneTokenRequest() throws Exception {
    Cli.Result result = call("", "told", "/me?a=b", "--lab", "--trace", "--scheme", "jwt");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err().lines().filter(line -> line.matches("> [A-Z]+ /.*|< HTTP.*")))
        .containsExactly(
            "> POST /~login.told.example/jwt HTTP/1.1",
            "< HTTP 201",
            "> GET /1/me?a=b HTTP/1.1",
            "< HTTP 200");
  }

  @Test
  void valueThatIsGivenIsNotAskedFor() throws Exception {
    Cli.Result result = call(APP, "told", "/me", "--var", "account=12", "--dry-run");
    assertThat(result.out()).contains("GET /12/me HTTP/1.1\nHost: api.told.example\n");
  }

  @Test
  void dryRunAsksNobodyAndSaysWhatToGive() throws Exception {
    Cli.Result result = call(APP, "told", "/me", "--dry-run");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected --var account=VALUE, or a whole URL: the answer that brings a token"
                + " tells it at /account, but a dry run asks nobody\n");
  }

  @Test
  void heldTokenTellsNothing() throws Exception {
    Cli.Result result = call("TOLD_TOKEN=t1", "told", "/me");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected --var account=VALUE, or a whole URL: the answer that brings a token"
                + " tells it at /account, but not with the credentials in use\n");
  }

  /** Salesforce's token URL has a variable that is no part of the server's. */
  @Test
  void variableOfATokenUrlAloneIsHeeded() throws Exception {
    Cli.Result result =
        call(
            "SALESFORCE_CLIENT_ID=a\nSALESFORCE_CLIENT_SECRET=b\nSALESFORCE_REFRESH_TOKEN=c",
            "salesforce",
            "/services/data",
            "--var",
            "login=test",
            "--var",
            "myDomain=acme",
            "--dry-run");
    assertThat(result.out())
        .startsWith(
            """
            ### for a token or a session
            POST /services/oauth2/token HTTP/1.1
            Host: test.salesforce.com
            """)
        .contains("GET /services/data HTTP/1.1\nHost: acme.my.salesforce.com\n");
  }

  @Test
  void partOfAKeyIsTheVariableInADryRunToo() throws Exception {
    String key = "x".repeat(32) + "-us6";
    Cli.Result result =
        call("MAILCHIMP_USERNAME=a\nMAILCHIMP_API_KEY=" + key, "mailchimp", "/ping", "--dry-run");
    assertThat(result.out()).startsWith("GET /3.0/ping HTTP/1.1\nHost: us6.api.mailchimp.com\n");
  }

  /** A token of Mailchimp's says nothing of the account's data center. */
  @Test
  void callAsksWhereToGoWithTheCredentialThatIsSent() throws Exception {
    Cli.Result result = call("", "mailchimp", "/ping", "--lab", "--trace", "--scheme", "oauth2");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err().lines().filter(line -> line.matches("> ([A-Z]+ /|Auth).*|< HTTP.*")))
        .containsExactly(
            "> GET /~login.mailchimp.com/oauth2/metadata HTTP/1.1",
            "> Authorization: OAuth <MAILCHIMP_ACCESS_TOKEN>",
            "< HTTP 200",
            "> GET /3.0/ping HTTP/1.1",
            "> Authorization: Bearer <MAILCHIMP_ACCESS_TOKEN>",
            "< HTTP 200");
  }

  @Test
  void dryRunSaysWhatToGiveWhereItWouldAsk() throws Exception {
    Cli.Result result =
        call("MAILCHIMP_ACCESS_TOKEN=t1t2t3t4t5", "mailchimp", "/ping", "--dry-run");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected --var dc=VALUE, or a whole URL: the credential \"apiKey\" holds it,"
                + " and the answer of https://login.mailchimp.com/oauth2/metadata to oauth2 tells"
                + " it at /dc, but a dry run asks nobody\n");
  }

  @Test
  void whatARedirectTellsIsToBeGiven() throws Exception {
    Cli.Result result =
        call("QUICKBOOKS_ACCESS_TOKEN=t1t2t3t4t5", "quickbooks", "/companyinfo/12", "--dry-run");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected --var realmId=VALUE, or a whole URL: the redirect that brings a code"
                + " tells it as realmId, but a dry run asks nobody\n");
    Cli.Result given =
        call(
            "QUICKBOOKS_ACCESS_TOKEN=t1t2t3t4t5",
            "quickbooks",
            "/companyinfo/12",
            "--var",
            "realmId=12",
            "--dry-run");
    assertThat(given.out()).startsWith("GET /v3/company/12/companyinfo/12 HTTP/1.1\n");
  }

  private static final String ZOHO =
      "ZOHO_CRM_CLIENT_ID=app\nZOHO_CRM_CLIENT_SECRET=hush\nZOHO_CRM_REFRESH_TOKEN=1000.r\n";

  /** Each data center knows its own tokens alone, so that no other server stands in for it. */
  @Test
  void tokenIsAskedForWhereTheGivenServerSays() throws Exception {
    assertThat(call(ZOHO, "zoho-crm", "/v8/users", "--dry-run").err())
        .isEqualTo(
            "authdex: Expected --var dc=VALUE, or a whole URL: the redirect that brings a code"
                + " tells it in the URL accounts-server, but a dry run asks nobody\n");
    assertThat(call(ZOHO, "zoho-crm", "/v8/users", "--var", "dc=com.au", "--dry-run").out().lines())
        .contains("Host: accounts.zoho.com.au", "Host: www.zohoapis.com.au");
    assertThat(call(ZOHO, "https://www.zohoapis.eu/crm/v8/users", "--dry-run").out().lines())
        .contains("Host: accounts.zoho.eu", "Host: www.zohoapis.eu");
    assertThat(call(ZOHO, "https://www.zohoapis.ca/crm/v8/users", "--dry-run").out().lines())
        .contains("Host: accounts.zohocloud.ca", "Host: www.zohoapis.ca");
  }

  @Test
  void showSaysWhoTellsIt() throws Exception {
    assertThat(Cli.run("show", "told", "--catalog", folder + "/entries").out())
        .contains("if not given, the answer that brings a token tells it at /account");
    assertThat(Cli.run("show", "jira-cloud").out())
        .contains(
            "if not given, the answer of https://api.atlassian.com/oauth/token/accessible-resources"
                + " to oauth2 tells it at /0/id");
  }
}
