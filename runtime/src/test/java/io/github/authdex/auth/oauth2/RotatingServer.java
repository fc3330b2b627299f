package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token endpoint that lets each refresh token work once and ends the whole grant at the second
 * use (RFC 9700 §4.14.2), and an API that takes the tokens of a grant that lives.
 */
final class RotatingServer implements AutoCloseable {
  private static final Pattern REFRESH = Pattern.compile("refresh_token=r([0-9]+)");

  private final Loopback http = new Loopback(this::answer);
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final long lifeSeconds;
  private int newest;
  private boolean dead;

  RotatingServer(long lifeSeconds) {
    this.lifeSeconds = lifeSeconds;
  }

  URI uri(String path) {
    return http.uri(path);
  }

  /** Returns what the token endpoint was asked and how it answered: {@code r0 -> 200}. */
  List<String> log() {
    return List.copyOf(log);
  }

  private synchronized Answer answer(Loopback.Seen request) {
    if (request.target().startsWith("/token")) {
      return token(request.body());
    }
    String token = String.valueOf(request.header("Authorization"));
    return !dead && token.matches("Bearer t[0-9]+") ? new Answer(200, "in") : new Answer(401, "");
  }

  private Answer token(String body) {
    Matcher sent = REFRESH.matcher(body);
    String name = sent.find() ? "r" + sent.group(1) : "nothing";
    dead |= !name.equals("r" + newest);
    log.add(name + " -> " + (dead ? 400 : 200));
    if (dead) {
      return new Answer(400, "{\"error\":\"invalid_grant\"}");
    }
    newest++;
    return new Answer(
        200,
        "{\"access_token\":\"t%1$d\",\"refresh_token\":\"r%1$d\",\"expires_in\":%2$d}"
            .formatted(newest, lifeSeconds));
  }

  @Override
  public void close() {
    http.close();
  }
}
