package io.github.authdex.generator.openapi;

import java.util.Locale;
import java.util.Set;

/** Names of headers and parameters that signing writes, which documents list as parameters. */
public final class SignedNames {
  /** Those of AWS Signature Version 4, in lower case. */
  static final Set<String> AWS =
      Set.of(
          "x-amz-algorithm",
          "x-amz-content-sha256",
          "x-amz-credential",
          "x-amz-date",
          "x-amz-security-token",
          "x-amz-signature",
          "x-amz-signedheaders");

  private SignedNames() {}

  /** Returns whether signing for AWS writes the header or parameter {@code name}. */
  public static boolean isAws(String name) {
    return AWS.contains(name.toLowerCase(Locale.ROOT));
  }
}
