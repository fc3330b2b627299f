package io.github.authdex.catalog.lint;

import java.util.Set;

/** What signs or opens is hidden: a password, a secret, a private key is never secret: false. */
final class SecretsHidden implements Rule {
  private static final Set<String> SECRET_ROLES =
      Set.of(
          "password",
          "clientSecret",
          "tokenSecret",
          "secretAccessKey",
          "accessToken",
          "refreshToken",
          "privateKey",
          "passphrase",
          "clientAssertion",
          "subjectToken",
          "dpopKey",
          "token",
          "key");

  @Override
  public String id() {
    return "secrets-hidden";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace scheme : entry.schemes()) {
      for (String role : EntrySchema.roles(scheme.text("kind"))) {
        EntryPlace credential =
            entry
                .root()
                .child("credentials")
                .child(DefaultCredentialNames.credential(scheme, role).split("\\.", 2)[0]);
        boolean shown = !entry.isSecret(DefaultCredentialNames.credential(scheme, role));
        if (shown && SECRET_ROLES.contains(role) && !isIdentifier(scheme, role, credential)) {
          report.error(
              credential.child("secret"),
              "the credential \""
                  + credential.name()
                  + "\" is the "
                  + role
                  + " of "
                  + scheme.words()
                  + " and would be shown; take out secret: false");
        }
      }
    }
  }

  /** An API's key may only say who calls, and OAuth 1's token only names the secret beside it. */
  private static boolean isIdentifier(EntryPlace scheme, String role, EntryPlace credential) {
    return switch (scheme.text("kind")) {
      case "apikey" -> !credential.name().matches("(?i).*(secret|password|token).*");
      case "oauth1" -> role.equals("token");
      default -> false;
    };
  }
}
