package io.github.authdex.catalog.lint;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** A source is named for its own pages alone, or grades would count what nobody said. */
final class EvidenceSource implements Rule {
  private static final String GITHUB = "https://github.com/";

  /** Where people write about the APIs of others. */
  private static final Set<String> ANYBODYS =
      Set.of(
          "dev.to",
          "medium.com",
          "quora.com",
          "reddit.com",
          "serverfault.com",
          "stackexchange.com",
          "stackoverflow.com",
          "superuser.com",
          "wikipedia.org",
          "youtube.com");

  private static final Map<String, String> REPOSITORIES =
      Map.ofEntries(
          entry("apis-guru", "APIs-guru/openapi-directory"),
          entry("powerplatform", "microsoft/PowerPlatformConnectors"),
          entry("kingfisher", "mongodb/kingfisher"),
          entry("noseyparker", "praetorian-inc/noseyparker"),
          entry("gitleaks", "gitleaks/gitleaks"),
          entry("trufflehog", "trufflesecurity/trufflehog"),
          entry("keyhacks", "streaak/keyhacks"),
          entry("botocore", "boto/botocore"),
          entry("aspnet-oauth", "aspnet-contrib/AspNet.Security.OAuth.Providers"),
          entry("oauthd", "oauth-io/oauthd"),
          entry("grant", "simov/grant"),
          entry("purest", "simov/purest"),
          entry("socialite", "SocialiteProviders/"),
          entry("allauth", "pennersr/django-allauth"),
          entry("arctic", "pilcrowonpaper/arctic"),
          entry("goth", "markbates/goth"),
          entry("hybridauth", "hybridauth/hybridauth"),
          entry("scribejava", "scribejava/scribejava"),
          entry("ccxt", "ccxt/ccxt"),
          entry("public-apis", "public-apis/public-apis"),
          entry("better-auth", "better-auth/better-auth"),
          entry("social-core", "python-social-auth/social-core"),
          entry("golang-oauth2", "golang/oauth2"),
          entry("bell", "hapijs/bell"),
          entry("authjs", "nextauthjs/next-auth"),
          entry("nango", "NangoHQ/nango"),
          entry("n8n", "n8n-io/n8n"));

  @Override
  public String id() {
    return "evidence-source";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace page : entry.root().child("evidence").children()) {
      String source = page.text("source");
      String url = page.text("url").replace("https://raw.githubusercontent.com/", GITHUB);
      String own = REPOSITORIES.get(source);
      if (own != null && url.startsWith(GITHUB) && !lies(url, own)) {
        report.error(
            page.child("url"),
            "the page is not one of "
                + source
                + "'s ("
                + GITHUB
                + own
                + "); mend the source or the URL");
      } else if (source.startsWith("provider-") && anybodys(entry, url)) {
        report.error(
            page.child("source"),
            "the page is not the provider's own: anybody writes on "
                + DomainOwners.ofUrl(url)
                + "; name the provider's page");
      } else if (source.startsWith("provider-")) {
        REPOSITORIES.entrySet().stream()
            .filter(other -> lies(url, other.getValue()))
            .findFirst()
            .ifPresent(
                other ->
                    report.error(
                        page.child("source"),
                        "the page is not the provider's own but one of "
                            + other.getKey()
                            + "'s; write source: "
                            + other.getKey()));
      }
    }
  }

  private static boolean anybodys(EntryTree entry, String url) {
    String domain = DomainOwners.ofUrl(url);
    return ANYBODYS.contains(domain)
        && !domain.equals(DomainOwners.registrable(entry.root().text("provider")));
  }

  private static boolean lies(String url, String repository) {
    int end = GITHUB.length() + repository.length();
    return url.regionMatches(true, 0, GITHUB, 0, GITHUB.length())
        && url.regionMatches(true, GITHUB.length(), repository, 0, repository.length())
        && (url.length() == end
            || repository.endsWith("/")
            || "/.#?".indexOf(url.charAt(end)) >= 0);
  }
}
