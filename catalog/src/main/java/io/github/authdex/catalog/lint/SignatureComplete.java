package io.github.authdex.catalog.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A signature has a secret in it, and signs the time and nonce that it says it sends. */
final class SignatureComplete implements Rule {
  private static final Set<String> DIGESTS = Set.of("MD5", "SHA1", "SHA256", "SHA512");

  @Override
  public String id() {
    return "signature-complete";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace scheme : entry.schemes()) {
      if (scheme.text("kind").equals("signature")) {
        check(scheme, report);
      }
    }
  }

  private static void check(EntryPlace scheme, Report report) {
    Set<String> parts = new LinkedHashSet<>();
    for (String field : List.of("sign", "derive")) {
      scheme.child(field).walk(part -> collect(part, parts));
    }
    if (DIGESTS.contains(scheme.text("algorithm")) && !parts.contains("credential")) {
      report.error(
          scheme.child("sign"),
          scheme.words()
              + " hashes no credential, so that anybody can make it; add {credential: …} to sign");
    }
    boolean day = parts.contains("date") || parts.contains("day");
    if ((day || parts.contains("timestamp")) && !scheme.has("timestamp")) {
      missing(scheme, day ? "a day" : "a time", "timestamp", report);
    }
    if (parts.contains("nonce") && !scheme.has("nonce")) {
      missing(scheme, "a nonce", "nonce", report);
    }
  }

  /** Adds the words for pieces of a request, and one for a credential. */
  private static void collect(EntryPlace part, Set<String> parts) {
    if (part.name().equals("credential")) {
      parts.add("credential");
    } else if (part.node().isTextual() && part.name().matches("[0-9]+")) {
      parts.add(part.node().asText());
    }
  }

  private static void missing(EntryPlace scheme, String what, String field, Report report) {
    report.error(
        scheme.child("sign"),
        scheme.words() + " signs " + what + " but has no " + field + "; say how it is sent");
  }
}
