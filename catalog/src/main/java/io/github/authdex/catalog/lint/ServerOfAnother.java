package io.github.authdex.catalog.lint;

/**
 * A URL belongs to the APIs of one provider: nobody else's entry may stand for it, or credentials
 * of the one would be looked for by the other.
 */
final class ServerOfAnother implements CatalogRule {
  @Override
  public String id() {
    return "server-of-another";
  }

  @Override
  public void check(EntryTree entry, OtherEntries others, Rule.Report report) {
    for (ServerClaim claim : entry.claims()) {
      others.beside(claim).stream()
          .filter(other -> !other.entry().id().equals(entry.id())) // UniqueId says that.
          .filter(other -> quarrel(claim, other))
          .findFirst()
          .ifPresent(
              other ->
                  report.error(
                      claim.at(),
                      "the server "
                          + claim.url()
                          + " takes URLs of the entry \""
                          + other.entry().id()
                          + "\" ("
                          + other.url()
                          + "); mend the URL, or take it out"));
    }
  }

  /** APIs of one provider may lie inside each other, as long as they are not the same place. */
  private static boolean quarrel(ServerClaim claim, ServerClaim other) {
    return claim.provider().equals(other.provider())
        ? claim.url().equals(other.url())
        : claim.meets(other);
  }
}
