package io.github.authdex.cli.draft;

import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.curl.CurlCommand;
import io.github.authdex.cli.curl.CurlData;
import io.github.authdex.cli.curl.CurlException;
import io.github.authdex.cli.curl.CurlWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a pasted curl command as the request that it would send. */
public final class CurlSeen {
  private CurlSeen() {}

  /**
   * Returns the request that {@code command} would send; files that it names are not read.
   *
   * @throws InputException if it is no curl command, or is cut off
   */
  public static SeenRequest request(String command) throws InputException {
    if (!CurlCommand.isOne(command)) {
      throw new InputException("Expected a curl command, which begins with curl");
    }
    try {
      CurlCommand curl = CurlCommand.of(command);
      List<CurlWord> words = CurlCommand.words(command);
      List<Proof> declared = declared(words);
      return new SeenRequest(
          "the command",
          curl.method(),
          url(curl),
          headers(curl, declared),
          content(curl.data()),
          declared,
          Optional.empty());
    } catch (CurlException e) {
      throw new InputException(e.getMessage());
    }
  }

  private static String url(CurlCommand curl) throws CurlException {
    return curl.url().contains("://") ? curl.url() : "https://" + curl.url();
  }

  private static List<SeenField> headers(CurlCommand curl, List<Proof> declared) {
    List<SeenField> headers = new ArrayList<>();
    for (String line : curl.headers()) {
      int colon = line.indexOf(':');
      SeenField field =
          new SeenField(line.substring(0, colon).strip(), trimmed(line.substring(colon + 1)));
      // With --digest and the like a name and password are not sent as Basic.
      boolean replaced = field.isCalled("Authorization") && field.value().startsWith("Basic ");
      if (!replaced || declared.isEmpty()) {
        headers.add(field);
      }
    }
    return headers;
  }

  /** White space around a value is no part of it (RFC 9110 §5.5); a line break is a fault. */
  private static String trimmed(String value) {
    return value.replaceAll("^[ \\t]+|[ \\t]+$", "");
  }

  /** Returns what curl would do with a user's name and password, or a certificate. */
  private static List<Proof> declared(List<CurlWord> words) {
    List<Proof> proofs = new ArrayList<>();
    List<String> user = arguments(words, "user");
    for (CurlWord word : words) {
      switch (word.name()) {
        case "digest" -> proofs.add(Proof.of("digest", "digest", user));
        case "ntlm" -> proofs.add(Proof.of("ntlm", "ntlm", user));
        case "cert" -> proofs.add(Proof.of("mtls", "mtls", List.of()));
        case "aws-sigv4" -> proofs.add(aws(word.argument().split(":", -1), user));
        case "user" -> {
          if (!word.argument().contains(":")) {
            proofs.add(Proof.of("basic", "basic", user)); // curl asks for the password.
          }
        }
        default -> {
          // Says nothing of who sends it.
        }
      }
    }
    return proofs;
  }

  /**
   * curl's manual: {@code provider1:provider2:region:service}, the last two of which it guesses.
   */
  private static Proof aws(String[] parts, List<String> user) {
    return Proof.of(
        "sigv4",
        "sigv4",
        user,
        "service",
        parts.length > 3 ? parts[3] : Gaps.TEXT,
        "region",
        parts.length > 2 ? parts[2] : Gaps.TEXT);
  }

  private static List<String> arguments(List<CurlWord> words, String name) {
    return words.stream().filter(word -> word.name().equals(name)).map(CurlWord::argument).toList();
  }

  private static String content(List<CurlData> data) {
    try {
      return new String(CurlData.joined(data, file -> new byte[0]), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e); // Nothing is read.
    }
  }
}
