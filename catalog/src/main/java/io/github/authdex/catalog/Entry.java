package io.github.authdex.catalog;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.evidence.Claim;
import io.github.authdex.catalog.evidence.Pinning;
import io.github.authdex.catalog.lint.PathGlob;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How one API wants to be authenticated, with everything that its file left out filled in.
 *
 * @param id the entry's name for ever, such as {@code stripe}
 * @param title the API's name as its provider writes it
 * @param provider the provider's domain
 * @param aliases other names people look for
 * @param categories from general to special
 * @param docs the provider's page on authentication
 * @param openapi the provider's own OpenAPI document, where one exists
 * @param openapiChecked the state of it that the entry was checked against, where that is known
 * @param servers where the API lives, the live one first; at least one
 * @param headers not secret, in the file's order
 * @param credentials what the caller holds, by name; each that a scheme refers to is here
 * @param schemes the ways to authenticate, by name, in the file's order
 * @param security what a call needs where no rule of {@code paths} says otherwise
 * @param paths the exceptions, in the file's order
 * @param verify a harmless call that proves a credential
 * @param schemeVerify calls that prove one scheme, by its name, where {@code verify} does not
 * @param refusal what the API answers when the credential is missing or wrong, where it is known
 * @param claims what evidence has to show of all that
 * @param evidence which page says so
 */
public record Entry(
    String id,
    String title,
    String provider,
    List<String> aliases,
    List<String> categories,
    String docs,
    Optional<String> openapi,
    Optional<CheckedDocument> openapiChecked,
    List<Server> servers,
    List<FixedHeader> headers,
    Map<String, CredentialSpec> credentials,
    Map<String, BoundScheme> schemes,
    AuthRequirement security,
    List<PathRule> paths,
    Optional<Verify> verify,
    Map<String, Verify> schemeVerify,
    Optional<Refusal> refusal,
    List<Claim> claims,
    List<Evidence> evidence) {
  public Entry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(docs, "docs");
    Objects.requireNonNull(openapi, "openapi");
    Objects.requireNonNull(openapiChecked, "openapiChecked");
    Objects.requireNonNull(security, "security");
    Objects.requireNonNull(verify, "verify");
    Objects.requireNonNull(refusal, "refusal");
    aliases = List.copyOf(aliases);
    categories = List.copyOf(categories);
    servers = List.copyOf(servers);
    headers = List.copyOf(headers);
    credentials = copy(credentials);
    schemes = copy(schemes);
    paths = List.copyOf(paths);
    schemeVerify = copy(schemeVerify);
    claims = List.copyOf(claims);
    evidence = List.copyOf(evidence);
  }

  private static <V> Map<String, V> copy(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Returns how well the evidence supports the entry. */
  public Support support() {
    return Support.of(this);
  }

  /**
   * Returns the names of the claims that no pinned page of the provider's own, read within the
   * twelve months before {@code day}, shows.
   */
  public List<String> unshown(LocalDate day) {
    return Support.unshown(this, day);
  }

  /**
   * Returns what a call needs: its {@linkplain #exception exception} or else what the entry says.
   *
   * @param method upper case
   * @param path below the server's URL, without a query; {@code {name}} may stand for a segment
   */
  public AuthRequirement requirement(String method, String path) {
    return exception(method, path).orElse(security);
  }

  /**
   * Returns what a call to {@code server} needs: of what holds for its path, what that server
   * takes.
   *
   * @param method upper case
   * @param path below the server's URL, without a query; {@code {name}} may stand for a segment
   */
  public AuthRequirement requirement(Server server, String method, String path) {
    return server.requirement(requirement(method, path));
  }

  /**
   * Returns what the most literal of the rules for a path says a call needs, if there is one.
   *
   * @param method upper case
   * @param path below the server's URL, without a query; {@code {name}} may stand for a segment
   */
  public Optional<AuthRequirement> exception(String method, String path) {
    return PathRule.mostLiteral(
            paths.stream().filter(rule -> rule.security().isPresent()), rule -> rule, method, path)
        .flatMap(PathRule::security);
  }

  /**
   * Returns the URLs of the servers that alone take a call, as the most literal of the rules for
   * its path says; empty if each server of the entry may.
   *
   * @param method upper case
   * @param path below the server's URL, without a query
   */
  public List<String> servers(String method, String path) {
    return PathRule.mostLiteral(
            paths.stream().filter(rule -> !rule.servers().isEmpty()), rule -> rule, method, path)
        .map(PathRule::servers)
        .orElse(List.of());
  }

  /**
   * Returns the call that proves {@code alternative}: one of its schemes' own, or the entry's where
   * the entry's own call takes that alternative.
   */
  public Optional<Verify> verify(Alternative alternative) {
    return alternative.names().stream()
        .flatMap(name -> Optional.ofNullable(schemeVerify.get(name)).stream())
        .findFirst()
        .or(() -> verify);
  }

  /**
   * What holds on some paths instead of the entry's own servers and security.
   *
   * @param glob which paths
   * @param methods which methods, upper case; all if empty
   * @param servers other servers for these paths; the entry's own if empty
   * @param security what a call needs there, if it differs
   */
  public record PathRule(
      PathGlob glob,
      Set<String> methods,
      List<String> servers,
      Optional<AuthRequirement> security) {
    public PathRule {
      Objects.requireNonNull(glob, "glob");
      Objects.requireNonNull(security, "security");
      methods = Set.copyOf(methods);
      servers = List.copyOf(servers);
    }

    /** Returns what the rule is for in words, such as {@code GET,POST /users/*}. */
    public String words() {
      return methods.isEmpty()
          ? glob.text()
          : String.join(",", new TreeSet<>(methods)) + " " + glob.text();
    }

    /** Returns the one of {@code all} whose rule speaks of a call with the most literal path. */
    static <T> Optional<T> mostLiteral(
        Stream<T> all, Function<T, PathRule> rule, String method, String path) {
      return all.filter(each -> rule.apply(each).holdsFor(method, path))
          .max(Comparator.comparingInt(each -> rule.apply(each).glob().literalLength()));
    }

    /** Returns whether the rule speaks of {@code method} on {@code path}. */
    public boolean holdsFor(String method, String path) {
      return (methods.isEmpty() || methods.contains(method)) && glob.matches(path);
    }
  }

  /**
   * A harmless call.
   *
   * @param method upper case
   * @param path below the URL of the server in use, with any query; empty if there is a URL
   * @param url its own URL, or a path on the server in use, where it is not below the server's
   * @param headers needed besides the entry's: name to a template
   * @param body JSON text
   * @param description what it returns, or empty
   */
  public record Verify(
      String method,
      String path,
      Optional<String> url,
      Map<String, String> headers,
      Optional<String> body,
      String description) {
    public Verify {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(description, "description");
      headers = copy(headers);
    }
  }

  /**
   * What the API answers when the credential is missing or wrong.
   *
   * @param status the status code
   * @param challenge the WWW-Authenticate header, if it sends one
   * @param body JSON text, if it sends one
   */
  public record Refusal(int status, Optional<String> challenge, Optional<String> body) {
    public Refusal {
      Objects.requireNonNull(challenge, "challenge");
      Objects.requireNonNull(body, "body");
    }
  }

  /**
   * A state of a provider's document.
   *
   * @param sha256 64 hexadecimal digits, lower case
   * @param seen the day it was read
   */
  public record CheckedDocument(String sha256, LocalDate seen) {
    public CheckedDocument {
      Objects.requireNonNull(sha256, "sha256");
      Objects.requireNonNull(seen, "seen");
    }
  }

  /**
   * A page that shows something.
   *
   * @param of the claim that it shows, or a part of one
   * @param source whose page it is, such as {@code provider-docs}
   * @param url the page or file
   * @param seen the day it was read
   * @param quote a short text that stands there, or empty
   * @param note what to look for on it, or empty
   */
  public record Evidence(
      String of, String source, String url, LocalDate seen, String quote, String note) {
    public Evidence {
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(seen, "seen");
      Objects.requireNonNull(quote, "quote");
      Objects.requireNonNull(note, "note");
    }

    /** Returns whether it can be read again and asked whether it still shows what it showed. */
    public boolean isPinned() {
      return Pinning.missing(source, url, quote).isEmpty();
    }
  }
}
