package io.github.authdex.generator.emit.wiremock;

import io.github.authdex.auth.message.Header;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/**
 * A request with its proof, and what it becomes when the proof is not right.
 *
 * @param method of the call
 * @param uri with the proof that is in it
 * @param fixed headers that are no proof
 * @param proof headers that are
 */
record StubCalls(String method, URI uri, List<Header> fixed, List<Header> proof) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  HttpResponse<String> send() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
    fixed.forEach(header -> request.header(header.name(), header.value()));
    proof.forEach(header -> request.header(header.name(), header.value()));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Returns the calls with a proof that is wrong, in a wrong place, or there twice. */
  List<StubCalls> spoilt() {
    List<StubCalls> calls = new ArrayList<>();
    for (Header header : proof) {
      List<Header> others = new ArrayList<>(proof);
      others.remove(header);
      calls.add(with(uri, others));
      calls.add(with(uri, plus(others, new Header(header.name(), header.value() + "x"))));
      calls.add(with(uri, plus(others, new Header("X-Elsewhere", header.value()))));
      calls.add(with(uri, plus(proof, header)));
    }
    if (uri.getRawQuery() != null) {
      String base = uri.toString().replaceFirst("\\?.*", "");
      String query = uri.getRawQuery();
      calls.add(with(URI.create(base), proof));
      calls.add(with(URI.create(base + "?" + query + "x"), proof));
      calls.add(with(URI.create(base + "?elsewhere-" + query), proof));
      calls.add(with(URI.create(base + "?" + query + "&" + query), proof));
    }
    return calls;
  }

  private StubCalls with(URI other, List<Header> headers) {
    return new StubCalls(method, other, fixed, headers);
  }

  private static List<Header> plus(List<Header> headers, Header one) {
    List<Header> more = new ArrayList<>(headers);
    more.add(one);
    return more;
  }
}
