package io.github.authdex.lab.consent;

import java.util.Optional;

/** A request for consent that is wrong (RFC 6749 §4.1.2.1). */
final class ConsentRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final transient Optional<Back> back;

  /** Where the client hears of it, and what it is to know the answer by. */
  record Back(String redirectUri, Optional<String> state, boolean implicit) {}

  private ConsentRefusal(String error, String problem, Optional<Back> back) {
    super(problem, null, false, false);
    this.error = error;
    this.back = back;
  }

  /** Refuses what nobody may be sent back for: the person sees it alone. */
  static ConsentRefusal shown(String problem) {
    return new ConsentRefusal("invalid_request", problem, Optional.empty());
  }

  /** Refuses by one of the registered codes. */
  static ConsentRefusal told(String error, String problem, Back back) {
    return new ConsentRefusal(error, problem, Optional.of(back));
  }

  String error() {
    return error;
  }

  Optional<Back> back() {
    return back;
  }
}
