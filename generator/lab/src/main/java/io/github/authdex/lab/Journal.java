package io.github.authdex.lab;

import io.github.authdex.lab.check.ThrowawayValues;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the latest requests, with secrets hidden. Threads share it. */
final class Journal {
  private static final int MOST = 1000;

  private final ThrowawayValues held;
  private final Clock clock;
  private final Deque<LabRequest> requests = new ArrayDeque<>();

  Journal(ThrowawayValues held, Clock clock) {
    this.held = held;
    this.clock = clock;
  }

  /** Notes that {@code request} was answered with {@code reply}. */
  synchronized void add(ReceivedRequest request, Reply reply) {
    if (requests.size() == MOST) {
      requests.removeFirst();
    }
    requests.addLast(
        new LabRequest(
            clock.instant(),
            request.method(),
            held.mask(target(request)),
            reply.operation(),
            reply.status(),
            held.mask(reply.problem())));
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
  synchronized List<LabRequest> list() {
    return List.copyOf(requests);
  }
}
