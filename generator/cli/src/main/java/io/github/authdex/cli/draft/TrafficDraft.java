package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.cli.console.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts an entry from requests: recorded, described or pasted. */
final class TrafficDraft {
  private final List<SeenRequest> all;
  private final EntryDraft draft = new EntryDraft();
  private final TokenRequests tokens = new TokenRequests();
  private final List<SeenRequest> calls = new ArrayList<>();
  private final Map<SeenRequest, List<Proof>> proofs = new LinkedHashMap<>();
  private final List<String> open = new ArrayList<>();
  private final Logins logins;

  private TrafficDraft(List<SeenRequest> requests) {
    this.all = requests;
    this.logins = new Logins(requests, draft::note);
    requests.forEach(draft.secrets()::addAll);
  }

  /**
   * Returns the draft.
   *
   * @throws InputException if no request shows how it is authenticated
   */
  static EntryDraft of(List<SeenRequest> requests) throws InputException {
    return new TrafficDraft(requests.stream().filter(r -> !r.origin().isEmpty()).toList()).draft();
  }

  private EntryDraft draft() throws InputException {
    all.stream().filter(request -> !tokens.take(request)).forEach(calls::add);
    ProofFinder finder = new ProofFinder(logins.cookies(), draft::note);
    for (SeenRequest call : calls) {
      List<Proof> found = finder.of(call);
      found.forEach(proof -> draft.secrets().addAll(call.where(), proof));
      proofs.put(call, found);
    }
    String origin = origin();
    List<SeenRequest> api = calls.stream().filter(call -> call.origin().equals(origin)).toList();
    List<SeenRequest> bases = api.stream().filter(call -> !logins.isOne(call)).toList();
    bases.forEach(this::alternative);
    if (draft.schemes().isEmpty() && !tokens.isEmpty()) {
      draft.alternative(List.of(draft.scheme("oauth2", tokens.scheme(draft))));
    }
    if (draft.schemes().isEmpty()) {
      throw nothingFound();
    }
    if (!bases.isEmpty()) {
      String base = ServerBase.of(bases);
      draft.server(base);
      VerifyCandidate.find(bases, base, this::isProven)
          .ifPresent(v -> draft.root().set("verify", v));
    }
    tell(origin);
    open.forEach(draft::note);
    return draft;
  }

  private boolean isProven(SeenRequest call) {
    return !proofs.get(call).isEmpty() || logins.cookieSession(call).isPresent();
  }

  private InputException nothingFound() {
    List<String> told = draft.notes();
    return new InputException(
        all.isEmpty()
            ? "Expected requests to an http or https URL but there are none"
            : "Expected a credential in the requests but found none"
                + (told.isEmpty() ? "" : ": " + String.join("; ", told)));
  }

  /** Returns the origin of most requests with a credential. */
  private String origin() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (SeenRequest call : calls) {
      counts.merge(call.origin(), isProven(call) ? 1_000 : 1, Integer::sum);
    }
    String best = "";
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      best = best.isEmpty() || count.getValue() > counts.get(best) ? count.getKey() : best;
    }
    return best;
  }

  private void alternative(SeenRequest call) {
    Set<String> names = new LinkedHashSet<>();
    for (Proof proof : proofs.get(call)) {
      names.add(scheme(call, proof));
    }
    if (names.isEmpty()) {
      logins
          .cookieSession(call)
          .ifPresent(scheme -> names.add(draft.scheme("session", declared(scheme))));
    }
    if (!names.isEmpty()) {
      draft.alternative(names);
    } else if (call.answer().filter(answer -> answer.status() / 100 == 2).isPresent()) {
      open.add(call.where() + " was answered without a credential; some paths may need none");
    }
  }

  private String scheme(SeenRequest call, Proof proof) {
    String value = proof.values().isEmpty() ? "" : proof.values().get(0);
    var issuer = tokens.issuer(value);
    if (issuer.isPresent()) {
      ObjectNode scheme = tokens.scheme(draft);
      if (!issuer.get().getValue().toString().equals("/access_token")) {
        scheme.putObject("tokenFields").put("accessToken", issuer.get().getValue().toString());
      }
      IssuedPlace.set(scheme, proof);
      return draft.scheme("oauth2", scheme);
    }
    return logins
        .issuing(call, proof)
        .map(session -> draft.scheme("session", declared(session)))
        .orElseGet(() -> draft.scheme(proof.name(), proof.scheme()));
  }

  /** Declares what a log-in asks for. */
  private ObjectNode declared(ObjectNode session) {
    session
        .at("/login/fields")
        .forEach(value -> draft.credential(value.asText().replaceAll("[{}]", "")));
    return session;
  }

  private void tell(String origin) {
    Set<String> others = new LinkedHashSet<>();
    calls.forEach(call -> others.add(call.origin()));
    others.remove(origin);
    if (!others.isEmpty()) {
      draft.note(
          "requests to "
              + String.join(", ", others)
              + " are left out: most of those with a credential go to "
              + origin);
    }
  }
}
