package io.github.authdex.lab.guard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.address.Routes;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers a request, whose credentials are right, to what the API's document does not describe. */
final class UnknownCall {
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int NAMED = 3;

  private final ApiModel model;
  private final Routes routes;

  UnknownCall(ApiModel model, Routes routes) {
    this.model = model;
    this.routes = routes;
  }

  /** Returns 405 with what is allowed (RFC 9110 §15.5.6), or 404 with what is near. */
  Reply reply(ReceivedRequest request) {
    List<String> methods = routes.methods(request);
    if (methods.isEmpty()) {
      return problem(
          NOT_FOUND,
          "The API's document has no operation with this path; the nearest: " + near(request));
    }
    String allowed = String.join(", ", methods);
    return problem(
            NOT_ALLOWED,
            "The API's document has no " + request.method() + " for this path, but " + allowed)
        .with("Allow", allowed);
  }

  private Reply problem(int status, String problem) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("api", model.auth().id());
    body.put("problem", problem);
    return new Reply(status, List.of(), body, "", problem);
  }

  /** Paths are near that share most of their segments. */
  private String near(ReceivedRequest request) {
    Set<String> asked = new HashSet<>(request.segments());
    return model.operations().stream()
        .sorted(Comparator.comparing(operation -> -shared(operation, asked)))
        .limit(NAMED)
        .map(operation -> operation.method() + " " + operation.path())
        .collect(Collectors.joining(", "));
  }

  private static long shared(Operation operation, Set<String> asked) {
    return Arrays.stream(operation.path().split("/", -1))
        .filter(segment -> !segment.isEmpty() && asked.contains(segment))
        .count();
  }
}
