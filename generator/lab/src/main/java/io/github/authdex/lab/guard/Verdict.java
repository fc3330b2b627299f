package io.github.authdex.lab.guard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.message.Reply;
import java.util.List;
import java.util.Optional;

/**
 * That a request is let in, and by what.
 *
 * @param api its id
 * @param trial what was asked for and is met; empty where nothing is asked for
 * @param operation which is called, or empty
 */
record Verdict(String api, Optional<AlternativeOutcome> trial, String operation) {
  private static final String VISIBLE = "[!-~]([ -~]*[!-~])?";

  /** Returns the verdict as an answer. */
  Reply reply() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("authenticated", trial.isPresent());
    body.put("api", api);
    trial.ifPresent(passed -> body.put("scheme", scheme(passed)));
    if (!operation.isEmpty()) {
      body.put("operation", operation);
    }
    return beside(new Reply(200, List.of(), body, operation, ""));
  }

  /** Returns {@code answer} with the verdict in headers. */
  Reply beside(Reply answer) {
    Reply told = answer.with(Reply.AUTHENTICATED, String.valueOf(trial.isPresent()));
    if (trial.map(Verdict::scheme).filter(name -> name.matches(VISIBLE)).isPresent()) {
      told = told.with("X-Authdex-Scheme", scheme(trial.get()));
    }
    return operation.matches(VISIBLE) ? told.with("X-Authdex-Operation", operation) : told;
  }

  private static String scheme(AlternativeOutcome passed) {
    return String.join(" + ", passed.alternative().names());
  }
}
