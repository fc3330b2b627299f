package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One claim of one record of a source: such a scheme, on such hosts.
 *
 * @param name of the record
 * @param urls of calls or servers; none if the record names OAuth's endpoints alone
 * @param quote the text that shows the scheme, as it stands in the file
 * @param reasons why it goes to a careful reader; none if it need not
 */
record Candidate(
    Origin origin,
    String path,
    int line,
    String name,
    List<String> urls,
    Wire scheme,
    String quote,
    List<Reason> reasons) {
  Candidate {
    urls = List.copyOf(urls);
    reasons = reasons.stream().distinct().toList();
  }

  Candidate with(Reason reason) {
    List<Reason> more = new ArrayList<>(reasons);
    more.add(reason);
    return new Candidate(origin, path, line, name, urls, scheme, quote, more);
  }

  /** Returns the hosts of the API, or else those of its endpoints. */
  List<String> hosts() {
    List<String> all =
        urls.isEmpty() ? List.of(scheme.fact("tokenUrl"), scheme.fact("authorizationUrl")) : urls;
    return all.stream().map(Hosts::of).filter(host -> !host.isEmpty()).distinct().toList();
  }

  /** Returns whether nothing that the claim leaves open keeps it from being a second word. */
  boolean isClear() {
    return reasons.stream().noneMatch(Reason::bars);
  }

  /** Returns where it stands, for people. */
  String where() {
    return origin.source() + " " + name + " (" + path + ":" + line + ")";
  }

  /** Returns it in one line of JSON. */
  String json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("source", origin.source())
        .put("licence", origin.licence())
        .put("repository", origin.repository());
    if (!origin.commit().isEmpty()) {
      json.put("commit", origin.commit());
    }
    json.put("path", path).put("line", line).put("name", name);
    hosts().forEach(json.putArray("hosts")::add);
    if (!urls.isEmpty()) {
      urls.forEach(json.putArray("urls")::add);
    }
    ObjectNode wire = json.putObject("scheme").put("kind", scheme.kind());
    scheme.facts().forEach(wire::put);
    json.put("quote", quote);
    if (!reasons.isEmpty()) {
      reasons.stream().map(Reason::words).forEach(json.putArray("reader")::add);
    }
    return json.toString();
  }
}
