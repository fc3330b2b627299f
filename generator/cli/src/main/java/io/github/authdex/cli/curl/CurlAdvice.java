package io.github.authdex.cli.curl;

import java.util.Map;

/** What to do in place of an option of curl that is not done here. */
final class CurlAdvice {
  private static final String OWN =
      "; leave it and the credential out, and authdex authenticates as the API wants it";

  private static final Map<String, String> WAYS =
      Map.ofEntries(
          Map.entry("form", "; send the parts with curl, or from a generated client"),
          Map.entry("form-string", "; send the parts with curl, or from a generated client"),
          Map.entry("upload-file", "; give the file with -X PUT --data-binary @FILE"),
          Map.entry("next", "; give one request at a time"),
          Map.entry("aws-sigv4", OWN),
          Map.entry("digest", OWN),
          Map.entry("ntlm", OWN),
          Map.entry("negotiate", OWN),
          Map.entry("anyauth", OWN),
          Map.entry("insecure", " (certificates are always checked)"),
          Map.entry("verbose", " (--trace does it)"),
          Map.entry("location-trusted", " (credentials stay with their origin)"));

  private CurlAdvice() {}

  static String of(String option) {
    return WAYS.getOrDefault(option, "");
  }
}
