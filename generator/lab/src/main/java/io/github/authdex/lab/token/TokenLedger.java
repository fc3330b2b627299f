package io.github.authdex.lab.token;

import io.github.authdex.lab.message.Arrival;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which request brought which tokens, of the latest ones. Threads share it. */
public final class TokenLedger {
  private static final int MOST = 1000;

  private final Deque<Issue> issues = new ArrayDeque<>();
  private final Set<String> ended = new HashSet<>();

  /** Notes a token that the request brought which this thread is answering. */
  synchronized void add(
      String token, boolean refresh, Optional<Instant> expires, Set<String> scopes) {
    if (issues.size() == MOST) {
      issues.removeFirst();
    }
    issues.addLast(new Issue(Arrival.current().number(), token, refresh, expires, scopes));
  }

  /** Returns what the request of this number brought (see {@link Arrival}), in order. */
  public synchronized List<Issue> of(long request) {
    return issues.stream().filter(issue -> issue.request() == request).toList();
  }

  /**
   * Ends the access tokens that {@code carries} finds in a request, before their time.
   *
   * @return whether there is one that had not ended
   */
  public synchronized boolean end(Predicate<String> carries) {
    return issues.stream()
        .filter(issue -> !issue.refresh())
        .map(Issue::token)
        .filter(carries)
        .map(ended::add)
        .reduce(false, Boolean::logicalOr);
  }

  /** Returns whether {@code token} was ended before its time. */
  synchronized boolean hasEnded(String token) {
    return ended.contains(token);
  }

  /** Returns the tokens themselves, so that they can be hidden. */
  public synchronized List<String> tokens() {
    return issues.stream().map(Issue::token).toList();
  }

  /**
   * A token and how long it is good.
   *
   * @param request the number of the request that brought it
   * @param token itself
   * @param refresh whether it brings other tokens, and opens nothing else
   * @param expires when it ends, empty for never
   * @param scopes that it has
   */
  public record Issue(
      long request, String token, boolean refresh, Optional<Instant> expires, Set<String> scopes) {
    private static final int SHOWN = 4;

    public Issue {
      scopes = Set.copyOf(scopes);
    }

    /** Returns the first letters, by which a person knows it again and nobody can use it. */
    public String start() {
      return token.length() <= 2 * SHOWN ? "…" : token.substring(0, SHOWN) + "…";
    }

    /** Shows no token. */
    @Override
    public String toString() {
      return (refresh ? "a refresh token " : "a token ") + start();
    }
  }
}
