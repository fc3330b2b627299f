package io.github.authdex.generator.apply;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.generator.apply.Recognition.Known;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found out about a request, and decided for it. */
final class RequestState {
  final String where;
  final RequestPart part;
  final Recognition recognition;
  final List<FoundCredential> found = new ArrayList<>();

  /** Why its auth is left as it is; empty where it may be set. */
  Optional<String> left = Optional.empty();

  /** By which alternative it is to go; none if it needs none or nothing can be said. */
  Optional<Alternative> choice = Optional.empty();

  /** What puts that onto it, once it is set, on it or above it. */
  Optional<SchemeRendering> rendering = Optional.empty();

  /** Whether it is of a known API and needs no credential. */
  boolean bare;

  RequestState(String where, RequestPart part, Recognition recognition) {
    this.where = where;
    this.part = part;
    this.recognition = recognition;
  }

  /** Returns the id of its API, empty if that is unknown. */
  String api() {
    return recognition instanceof Known known ? known.match().api().id() : "";
  }

  /** Returns whether it inherits what is set above it, if anything is. */
  boolean isOpen() {
    return left.isEmpty();
  }
}
