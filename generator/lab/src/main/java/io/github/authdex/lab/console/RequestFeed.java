package io.github.authdex.lab.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.token.TokenLedger;
import java.time.Clock;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** The journal as JSON; docs/json.md describes it. */
final class RequestFeed {
  private final Journal journal;
  private final Clock clock;
  private final Supplier<ConsoleTexts> about;
  private final String run = UUID.randomUUID().toString();

  RequestFeed(Journal journal, Clock clock, Supplier<ConsoleTexts> about) {
    this.journal = journal;
    this.clock = clock;
    this.about = about;
  }

  /** Returns the requests whose number is higher than {@code number}. */
  JsonNode after(long number) {
    ObjectNode feed = JsonNodeFactory.instance.objectNode();
    ConsoleTexts texts = about.get();
    feed.put("run", run);
    feed.put("api", texts.api());
    feed.put("title", texts.title());
    feed.put("baseUrl", texts.baseUrl());
    feed.put("try", texts.firstRequest());
    feed.put("now", clock.instant().toString());
    feed.put("first", journal.first());
    ArrayNode requests = feed.putArray("requests");
    journal.after(number).forEach(line -> requests.add(request(line)));
    return feed;
  }

  private static ObjectNode request(JournalLine line) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("number", line.number());
    request.put("time", line.time().toString());
    request.put("api", line.api());
    request.put("method", line.method());
    request.put("target", line.target());
    request.put("operation", line.operation());
    request.put("status", line.status());
    request.put("outcome", line.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    request.put("verdict", line.verdict());
    line.computed().forEach(request.putObject("computed")::put);
    ArrayNode issued = request.putArray("issued");
    line.issued().forEach(issue -> issued.add(issued(issue)));
    return request;
  }

  private static ObjectNode issued(TokenLedger.Issue issue) {
    ObjectNode token = JsonNodeFactory.instance.objectNode();
    token.put("start", issue.start());
    token.put("kind", issue.refresh() ? "refresh" : "access");
    issue.expires().ifPresent(end -> token.put("expires", end.toString()));
    ArrayNode scopes = token.putArray("scopes");
    new TreeSet<>(issue.scopes()).forEach(scopes::add);
    return token;
  }
}
