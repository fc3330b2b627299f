package io.github.authdex.generator.implied;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by a parameter's name whether it is a credential, and which. Other words may be credentials
 * too; only these are beyond doubt, or nearly.
 */
public final class SuspectNames {
  /** Of letters and digits alone: what is a credential, of this API or of another. */
  private static final Pattern SURE =
      Pattern.compile(
          ".*(?:api|app|application|subscription|auth|access|developer|secret)key|h?apikey"
              + "|.*authorization"
              + "|.*(?:api|app|application|access|auth|bearer|session|security)token"
              + "|.*(?:api|client)secret");

  /** Those of them without a word in front that could make another API's credential of it. */
  private static final Pattern EXACT =
      Pattern.compile(
          "x?(?:api|auth|access)key|authorization|x?(?:api|access|auth|oauth|bearer)token"
              + "|x?apisecret");

  /** What may be one, and is where most operations have it. */
  private static final Set<String> LIKELY = Set.of("key", "token", "auth", "appid", "sessionid");

  private static final Pattern TOKEN = Pattern.compile("token|.*(?:access|auth|bearer)token");

  /** Of an app, at the endpoint that gives tokens, and of things that are paid for. */
  private static final Pattern CLIENT_SECRET = Pattern.compile(".*clientsecret");

  /** One of which stands in each name that the patterns know. */
  private static final List<String> WORDS =
      List.of("key", "token", "auth", "secret", "app", "session");

  private SuspectNames() {}

  /** What a credential is for; two of one sort in one request are the same one, mostly. */
  enum Sort {
    AUTHORIZATION,
    TOKEN,
    KEY,
    SECRET,
    APP
  }

  /** Returns whether what is called {@code name} can only be a credential. */
  public static boolean isSure(String name) {
    return SURE.matcher(plain(name)).matches();
  }

  /** Returns whether what is called {@code name} is a credential where most operations take it. */
  public static boolean isLikely(String name) {
    return LIKELY.contains(plain(name));
  }

  /** Returns whether {@code name} is a credential's, and says nothing of whose. */
  static boolean isExact(String name) {
    return EXACT.matcher(plain(name)).matches();
  }

  /**
   * Returns whether {@code name} may be that of a credential that requests are proven by. Asked of
   * every parameter of an API.
   */
  static boolean isSuspect(String name) {
    return hasWord(name.toLowerCase(Locale.ROOT)) && isCredential(name);
  }

  private static boolean hasWord(String lower) {
    for (String word : WORDS) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCredential(String name) {
    return (isSure(name) || isLikely(name)) && !CLIENT_SECRET.matcher(plain(name)).matches();
  }

  static Sort sort(String name) {
    String plain = plain(name);
    if (plain.equals("authorization")) {
      return Sort.AUTHORIZATION;
    }
    if (TOKEN.matcher(plain).matches()) {
      return Sort.TOKEN;
    }
    if (plain.endsWith("secret") || plain.endsWith("secretkey")) {
      return Sort.SECRET;
    }
    return plain.equals("appid") ? Sort.APP : Sort.KEY;
  }

  /** Returns the letters and digits of {@code name}, in lower case. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
