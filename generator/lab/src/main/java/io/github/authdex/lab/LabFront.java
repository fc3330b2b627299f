package io.github.authdex.lab;

import com.github.tomakehurst.wiremock.http.Request;
import io.github.authdex.auth.message.Body;
import io.github.authdex.lab.chaos.Chaos;
import io.github.authdex.lab.console.Console;
import io.github.authdex.lab.console.ConsoleTexts;
import io.github.authdex.lab.console.Journal;
import io.github.authdex.lab.console.JournalSource;
import io.github.authdex.lab.message.Arrival;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.RawRequest;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.RunTerms;
import io.github.authdex.lab.server.LabServer;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a lab's server shows of all its APIs: the console, and the journal behind it. */
final class LabFront {
  private final Chaos chaos;
  private final Journal journal;
  private final Console console;
  private final RunTerms terms;

  /**
   * @param about gives what the console says of the lab
   */
  LabFront(LabServer server, Supplier<ConsoleTexts> about, LabOptions options) {
    Clock clock = options.terms().clock();
    this.chaos = new Chaos(options.chaos(), options.seed(), clock);
    this.journal = new Journal(clock);
    this.console = new Console(journal, about, URI.create(server.origin()), clock);
    this.terms = options.terms().withClock(chaos.clock());
  }

  /** Says which API a request is for. */
  interface Directory {
    /** Returns the API, if there is one that answers. */
    Optional<EmulatedApi> api(RawRequest request);

    /** Returns the answer to a request that is for none. */
    Reply elsewhere(RawRequest request);
  }

  /** Returns the answer of the API that {@code directory} finds, or of the console. */
  Reply answer(Request request, Directory directory) {
    RawRequest raw = raw(request);
    Optional<Reply> shown =
        isApiName(raw.hostName()) ? Optional.empty() : console.answer(raw.at("", raw.path()));
    if (shown.isPresent()) {
      return shown.get();
    }
    Optional<EmulatedApi> api = directory.api(raw);
    if (api.isPresent()) {
      return answer(raw, api.get());
    }
    Reply reply = directory.elsewhere(raw);
    journal.add(JournalSource.NONE, raw.at("", raw.path()), reply);
    return reply;
  }

  private Reply answer(RawRequest raw, EmulatedApi api) {
    ReceivedRequest received = api.bench().site().receive(raw, !isApiName(raw.hostName()));
    Reply reply = chaos.answer(() -> api.answer(received), () -> api.endToken(received));
    journal.add(api.source(), received, reply);
    return reply;
  }

  /** Below the name of one API all paths are that API's. */
  private static boolean isApiName(String host) {
    return host.endsWith(Labs.NAMES);
  }

  private static RawRequest raw(Request request) {
    List<NamedValue> headers = new ArrayList<>();
    request
        .getHeaders()
        .all()
        .forEach(
            header ->
                header.values().forEach(value -> headers.add(new NamedValue(header.key(), value))));
    byte[] body = request.getBody() == null ? new byte[0] : request.getBody();
    return new RawRequest(
        request.getMethod().value(), request.getUrl(), headers, Body.of(body), Arrival.current());
  }

  /** Returns the terms for all APIs of the lab, by the clock of its chaos. */
  RunTerms terms() {
    return terms;
  }

  Journal journal() {
    return journal;
  }

  Console console() {
    return console;
  }
}
