package io.github.authdex.lab.run;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.lab.key.CertificateAuthority;
import io.github.authdex.lab.key.RandomText;
import io.github.authdex.lab.key.ThrowawayKey;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes the credentials of a scheme that must be keys of a certain form. */
@FunctionalInterface
public interface KeySource {
  /**
   * Returns the keys of {@code scheme}; none for one whose credentials are text.
   *
   * @param roles gives the text that the credential of a role holds by now, or null; a passphrase
   *     that callers can do without is none
   * @param authority issues certificates
   */
  List<ThrowawayKey> keys(
      AuthScheme scheme,
      RandomText random,
      UnaryOperator<String> roles,
      Supplier<CertificateAuthority> authority);
}
