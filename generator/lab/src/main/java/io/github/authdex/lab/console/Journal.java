package io.github.authdex.lab.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.lab.chaos.Chaos;
import io.github.authdex.lab.chaos.ChaosKind;
import io.github.authdex.lab.console.JournalLine.Outcome;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.token.TokenLedger;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the latest requests, with secrets hidden. Threads share it. */
public final class Journal {
  private static final int MOST = 1000;

  private final Clock clock;
  private final Deque<JournalLine> lines = new ArrayDeque<>();
  private long last;

  /** Makes an empty journal. */
  public Journal(Clock clock) {
    this.clock = clock;
  }

  /** Notes that {@code request} to the API {@code source} was answered with {@code reply}. */
  public synchronized void add(JournalSource source, ReceivedRequest request, Reply reply) {
    if (lines.size() == MOST) {
      lines.removeFirst();
    }
    last++;
    lines.addLast(line(source, request, reply));
  }

  private JournalLine line(JournalSource source, ReceivedRequest request, Reply reply) {
    ShownText shown = source.shown();
    List<TokenLedger.Issue> issued = source.ledger().of(request.arrival().number());
    return new JournalLine(
        last,
        clock.instant(),
        source.api(),
        shown.line(request.method()),
        shown.line(target(request)),
        shown.line(reply.operation()),
        reply.status(),
        outcome(reply, !issued.isEmpty()),
        shown.line(reply.body().path("scheme").asText()),
        shown.line(problem(reply)),
        computed(shown, reply.body().path("computed")),
        issued);
  }

  private static String problem(Reply reply) {
    Optional<ChaosKind> chaos = ChaosKind.of(reply.header(Chaos.HEADER));
    if (chaos.isEmpty() || reply.problem().startsWith("Chaos: ")) {
      return reply.problem();
    }
    String found = reply.problem().isEmpty() ? "" : ". " + reply.problem();
    return "Chaos: " + chaos.get().sentence() + found;
  }

  /** The guard alone says whether a request was authenticated. */
  private static Outcome outcome(Reply reply, boolean issued) {
    if (!reply.header(Chaos.HEADER).isEmpty()) {
      return Outcome.CHAOS;
    }
    if (!reply.problem().isEmpty()) {
      return Outcome.REFUSED;
    }
    JsonNode authenticated = reply.body().path("authenticated");
    if (authenticated.isBoolean()) {
      return authenticated.asBoolean() ? Outcome.LET_IN : Outcome.OPEN;
    }
    return issued ? Outcome.ISSUED : Outcome.ANSWERED;
  }

  private static Map<String, String> computed(ShownText shown, JsonNode texts) {
    Map<String, String> computed = new LinkedHashMap<>();
    texts
        .properties()
        .forEach(
            text -> computed.put(shown.line(text.getKey()), shown.lines(text.getValue().asText())));
    return computed;
  }

  private static String target(ReceivedRequest request) {
    String host = request.host().isEmpty() ? "" : "/~" + request.host();
    String names =
        FormFields.parse(request.query()).stream()
            .map(field -> field.name() + "=***")
            .collect(Collectors.joining("&"));
    String path = String.join("/", request.segments());
    return host + (path.isEmpty() ? "/" : path) + (names.isEmpty() ? "" : "?" + names);
  }

  /** Returns the requests, oldest first. */
  public List<JournalLine> list() {
    return after(0);
  }

  /** Returns the requests whose number is higher than {@code number}, oldest first. */
  synchronized List<JournalLine> after(long number) {
    return lines.stream().filter(line -> line.number() > number).toList();
  }

  /** Returns the number of the oldest request that is kept, or of the next one if none is. */
  synchronized long first() {
    return lines.isEmpty() ? last + 1 : lines.peekFirst().number();
  }

  /** Forgets all requests; the numbers go on. */
  synchronized void clear() {
    lines.clear();
  }
}
