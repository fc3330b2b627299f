package io.github.authdex.catalog.lint;

/** The provider is a domain that somebody registered, not a host below it. */
final class ProviderDomain implements Rule {
  @Override
  public String id() {
    return "provider-domain";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    String provider = entry.root().text("provider");
    String first = provider.split("\\.", 2)[0];
    boolean host = first.matches("www|api|docs|developer|developers|dev");
    if (host && provider.split("\\.").length > 2) {
      report.error(
          entry.root().child("provider"),
          "the provider "
              + provider
              + " is a host; write the domain "
              + DomainOwners.registrable(provider));
    } else if (DomainOwners.isShared(provider)) {
      report.error(
          entry.root().child("provider"),
          "the provider "
              + provider
              + " is a domain below which anybody has one; write the provider's own");
    } else if (provider.matches("[0-9.]+")) {
      report.error(
          entry.root().child("provider"),
          "the provider " + provider + " is a number, not a domain; write its name");
    }
  }
}
