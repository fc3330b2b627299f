package io.github.authdex.catalog;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.CredentialDoubt.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells before a request what a server would refuse it for: a credential with a word, quotes or a
 * line break pasted along, one that has ended, another credential of the same API or of another
 * provider, a key for tests where it is for real, and whatever else the catalog's formats tell. No
 * sentence shows anything of a value.
 */
public final class CredentialCheck {
  private final Collection<CredentialSpec> all;
  private final String provider;
  private final Clock clock;
  private final String place;
  private final Optional<KeyMode> mode;

  private CredentialCheck(
      Collection<CredentialSpec> all,
      String provider,
      Clock clock,
      String place,
      Optional<KeyMode> mode) {
    this.all = List.copyOf(all);
    this.provider = provider;
    this.clock = clock;
    this.place = place;
    this.mode = mode;
  }

  /**
   * Returns what checks credentials of an API.
   *
   * @param all that the API has
   * @param provider its domain, as an entry names it; empty if it is not known
   * @param clock tells which tokens have ended
   */
  public static CredentialCheck of(Collection<CredentialSpec> all, String provider, Clock clock) {
    return new CredentialCheck(all, provider, clock, "", Optional.empty());
  }

  /** Returns what checks credentials of the API of {@code entry}. */
  public static CredentialCheck of(Entry entry, Clock clock) {
    return of(entry.credentials().values(), entry.provider(), clock);
  }

  /** Returns the same for {@code server}, one of {@code servers}, which may be for tests alone. */
  public CredentialCheck at(Server server, Collection<Server> servers) {
    return new CredentialCheck(
        all, provider, clock, "the server " + server.url(), KeyMode.of(server, servers));
  }

  /** Returns the same for what is kept under the name {@code profile}, such as {@code live}. */
  public CredentialCheck in(String profile) {
    return new CredentialCheck(all, provider, clock, "the profile " + profile, KeyMode.of(profile));
  }

  /**
   * Returns a sentence, with the mend, for each of {@code specs} that {@code held} has and that
   * does not look like a right one.
   */
  public List<String> doubts(Collection<CredentialSpec> specs, Credentials held) {
    return found(specs, held).stream().map(CredentialDoubt::words).toList();
  }

  /** Returns {@link #doubts}, each with what it is about. */
  public List<CredentialDoubt> found(Collection<CredentialSpec> specs, Credentials held) {
    List<CredentialDoubt> doubts = new ArrayList<>();
    for (CredentialSpec spec : specs) {
      held.find(spec.name())
          .filter(secret -> !secret.isEmpty())
          .flatMap(secret -> doubt(spec, secret))
          .ifPresent(doubts::add);
    }
    return doubts;
  }

  /** One flaw is told, the one that explains the others. */
  private Optional<CredentialDoubt> doubt(CredentialSpec spec, Secret secret) {
    Optional<String> pasted = spec.secret() ? PastedFlaw.of(secret) : Optional.empty();
    return pasted
        .map(clause -> new CredentialDoubt(Kind.PASTED, spec.env() + " " + clause))
        .or(() -> ended(spec, secret))
        .or(() -> ofOtherForm(spec, secret))
        .or(() -> ofOtherMode(spec, secret));
  }

  private Optional<CredentialDoubt> ofOtherForm(CredentialSpec spec, Secret secret) {
    Optional<String> other = other(spec, secret);
    return CredentialShape.doubt(spec, secret, other)
        .map(words -> new CredentialDoubt(other.isPresent() ? Kind.OTHER : Kind.FORM, words));
  }

  private Optional<CredentialDoubt> ended(CredentialSpec spec, Secret secret) {
    return JwtEnd.of(secret)
        .filter(end -> spec.secret() && end.isBefore(clock.instant()))
        .map(end -> new CredentialDoubt(Kind.ENDED, spec.env() + " " + ended(end)));
  }

  private static String ended(Instant end) {
    return "is a token that ended at " + end + " (exp, RFC 7519 §4.1.4); get a new one";
  }

  /**
   * Returns whose else it looks like, as a clause behind "it looks like". Where no format tells a
   * right one, credentials of the same provider may look alike.
   */
  private Optional<String> other(CredentialSpec spec, Secret secret) {
    if (!spec.secret() || CredentialShape.beginsAs(spec.format(), secret)) {
      return Optional.empty();
    }
    return spec.format().prefixes().isEmpty()
        ? open(secret).or(() -> ofAnother(secret))
        : ofThisApi(spec, secret).or(() -> ofAnother(secret)).or(() -> publishable(secret));
  }

  /**
   * A secret may look like another secret of the API, but like none that everybody may see, as its
   * beginning tells: a client's name and its secret are often alike in length and letters.
   */
  private Optional<String> open(Secret secret) {
    return sameApi(
        other ->
            !other.secret()
                && CredentialShape.beginsAs(other.format(), secret)
                && CredentialShape.fit(other.format(), secret).isPresent());
  }

  private Optional<String> ofThisApi(CredentialSpec spec, Secret secret) {
    return sameApi(
        other ->
            !other.name().equals(spec.name()) && CredentialShape.beginsAs(other.format(), secret));
  }

  private Optional<String> sameApi(Predicate<CredentialSpec> fits) {
    return all.stream()
        .filter(fits)
        .map(other -> "the \"" + other.title() + "\" of the same API")
        .findFirst();
  }

  private Optional<String> ofAnother(Secret secret) {
    return PrefixOwner.of(secret)
        .filter(owner -> !provider.isEmpty() && !owner.provider().equals(provider))
        .map(owner -> "the \"" + owner.credential() + "\" of " + owner.title());
  }

  /** By the custom that Stripe began: pk_live_…, and as a word. */
  private static Optional<String> publishable(Secret secret) {
    return secret.reveal().matches("(?s)(pk|pub|public|publishable)[_-].*")
        ? Optional.of("a publishable key, which proves nothing")
        : Optional.empty();
  }

  private Optional<CredentialDoubt> ofOtherMode(CredentialSpec spec, Secret secret) {
    return KeyMode.of(spec.format(), secret)
        .filter(own -> mode.isPresent() && own != mode.get())
        .map(
            own ->
                spec.env()
                    + " is a key "
                    + own.inWords()
                    + ", and "
                    + place
                    + " is "
                    + mode.get().inWords()
                    + "; give the other key, or go elsewhere with this one")
        .map(words -> new CredentialDoubt(Kind.MODE, words));
  }
}
