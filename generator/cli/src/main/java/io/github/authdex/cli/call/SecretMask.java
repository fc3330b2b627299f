package io.github.authdex.cli.call;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretForms;
import io.github.authdex.auth.message.Header;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides secrets in what is shown. The rule, in one place:
 *
 * <ul>
 *   <li>Hidden is what could be used again: passwords, keys, tokens, cookies, JWTs. A credential is
 *       shown by the name of its variable, {@code <GITHUB_TOKEN>}, all else as {@code ***}.
 *   <li>Shown is what one compares to find a fault: signatures, digests, nonces, timestamps, user
 *       names and the ids of keys. A signature proves one request and nothing more.
 * </ul>
 *
 * <p>A secret is found as it is and in the forms that it takes on its way: percent-encoded (once or
 * more often, in whole or in part), escaped in JSON or XML, in base64 together with other text.
 * What no list of secrets can know is found by its place: {@code Authorization} and {@code Cookie}
 * fields. Threads may share it.
 */
public final class SecretMask {
  /** Shows everything. */
  public static final SecretMask NONE = new SecretMask(true);

  static final String HIDDEN = "***";

  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  /** What stands for a credential, or for what a server would issue. */
  private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z0-9_-]+>");

  private static final int SHORTEST_LINE = 8;

  private final boolean open;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> typed = new HashSet<>();
  private List<Secretive> secrets = List.of();
  private Pattern pattern = JWT;

  private SecretMask(boolean open) {
    this.open = open;
  }

  private record Secretive(String value, String shown) {}

  /** Returns what hides nothing but what it learns. */
  public static SecretMask empty() {
    return new SecretMask(false);
  }

  /** Returns what hides the values of {@code specs} that are secret and that {@code held} has. */
  public static SecretMask of(Collection<CredentialSpec> specs, Credentials held) {
    SecretMask mask = new SecretMask(false);
    for (CredentialSpec spec : specs) {
      Optional<Secret> value = spec.secret() ? held.find(spec.name()) : Optional.empty();
      value.ifPresent(secret -> mask.add(secret.reveal(), "<" + spec.env() + ">"));
      value.ifPresent(secret -> mask.addParts(spec, secret));
    }
    mask.compile();
    return mask;
  }

  private void addParts(CredentialSpec spec, Secret whole) {
    spec.parts()
        .forEach(
            (name, part) -> {
              String shown = "<" + spec.env() + "-" + name.substring(name.indexOf('.') + 1) + ">";
              part.find(whole)
                  .filter(value -> part.secret())
                  .ifPresent(value -> add(value.reveal(), shown));
            });
  }

  /** Hides {@code value} from now on. */
  public synchronized void learn(String value) {
    if (!open && !names.containsKey(value)) {
      add(value, HIDDEN);
      compile();
    }
  }

  /** Shows {@code shown} in place of {@code text} from now on. */
  public synchronized void hide(String text, String shown) {
    if (!open && !text.isBlank()) {
      names.putIfAbsent(text, shown);
      compile();
    }
  }

  /** A key of several lines may be written in other lines, so that each line is a secret. */
  private void add(String value, String shown) {
    if (value.indexOf('\n') < 0) {
      if (!value.isBlank()) {
        names.putIfAbsent(value, shown);
      }
      return;
    }
    names.putIfAbsent(value, shown);
    value
        .lines()
        .map(String::strip)
        .filter(line -> line.length() >= SHORTEST_LINE && !line.startsWith("-----"))
        .forEach(line -> names.putIfAbsent(line, shown));
  }

  private void compile() {
    List<Secretive> longestFirst = new ArrayList<>();
    names.forEach((value, shown) -> longestFirst.add(new Secretive(value, shown)));
    longestFirst.sort(Comparator.comparing((Secretive s) -> s.value().length()).reversed());
    StringBuilder alternatives = new StringBuilder("(" + JWT.pattern() + ")");
    longestFirst.forEach(
        s -> alternatives.append("|(").append(SecretForms.of(s.value())).append(")"));
    secrets = longestFirst;
    pattern = Pattern.compile(alternatives.toString());
  }

  /** Returns {@code text} without secrets. */
  public synchronized String text(String text) {
    if (open) {
      return text;
    }
    List<String> values = secrets.stream().map(Secretive::value).toList();
    return pattern.matcher(SecretForms.withoutBase64(text, values, HIDDEN)).replaceAll(this::shown);
  }

  private String shown(MatchResult match) {
    for (int group = 2; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return Matcher.quoteReplacement(secrets.get(group - 2).shown());
      }
    }
    return "<JWT>";
  }

  /** Takes the value of an Authorization field as typed, so that nothing of it is shown. */
  public synchronized void typed(Header header) {
    typed.add(header.value());
  }

  /** Returns the value of {@code header} without secrets. */
  public String value(Header header) {
    if (open) {
      return header.value();
    }
    return switch (header.name().toLowerCase(Locale.ROOT)) {
      case "authorization", "proxy-authorization" -> authorization(header.value());
      case "cookie" -> text(cookies(header.value()));
      case "set-cookie" -> text(cookie(header.value()));
      default -> text(header.value());
    };
  }

  private synchronized String authorization(String value) {
    return ProofText.shown(value, text(value), typed.contains(value));
  }

  private static String cookies(String value) {
    List<String> pairs = new ArrayList<>();
    for (String pair : value.split("; *", -1)) {
      pairs.add(cookie(pair));
    }
    return String.join("; ", pairs);
  }

  /** Returns {@code pair}, with any attributes behind it, without its value. */
  private static String cookie(String pair) {
    int semicolon = pair.indexOf(';');
    String attributes = semicolon < 0 ? "" : pair.substring(semicolon);
    String plain = semicolon < 0 ? pair : pair.substring(0, semicolon);
    String value = plain.substring(plain.indexOf('=') + 1);
    return PLACEHOLDER.matcher(value).matches()
        ? pair
        : plain.substring(0, plain.length() - value.length()) + HIDDEN + attributes;
  }
}
