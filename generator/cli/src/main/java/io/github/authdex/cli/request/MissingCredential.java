package io.github.authdex.cli.request;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.scheme.CalledApi;
import io.github.authdex.cli.scheme.UserConsent;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says which credentials would do for a call, and where to get them.
 *
 * @param callee what is called
 * @param sets of credentials that are not there, any one of which would do
 */
public record MissingCredential(CalledApi callee, List<List<CredentialSpec>> sets) {

  /** Returns what refuses the call. */
  InputException refusal() {
    return new InputException(
        "Expected a credential of " + callee.title() + " but there was none; " + mend());
  }

  /** Returns what to set, and where it is to be had, such as {@code set ACME_KEY, or …}. */
  public String mend() {
    String variables =
        sets.stream().map(MissingCredential::variables).collect(Collectors.joining(", or "));
    return "set "
        + variables
        + " in the environment or in a .env file"
        + callee.entry().map(id -> ", or keep it: authdex login " + id).orElse("")
        + pages()
        + callee.entry().map(id -> "; \"authdex show " + id + "\" says more").orElse("")
        + UserConsent.hint(callee);
  }

  private static String variables(List<CredentialSpec> set) {
    return set.stream().map(CredentialSpec::env).collect(Collectors.joining(" and "));
  }

  private String pages() {
    List<String> pages =
        sets.stream()
            .flatMap(List::stream)
            .map(CredentialSpec::obtain)
            .filter(page -> !page.isEmpty())
            .distinct()
            .limit(3)
            .toList();
    return pages.isEmpty() ? "" : " (get it at " + String.join(" or ", pages) + ")";
  }
}
