package io.github.authdex.generator.emit.javaclient;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.emit.javaclient.EchoedClient.Arrived;
import io.github.authdex.generator.emit.javaclient.ExpectedParameters.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares what arrived, or came back, with what the document says, and counts both.
 *
 * @param where the call
 */
record EchoComparison(String where, EchoTally tally) {
  void parts(EchoedParts sent, Arrived arrived) {
    tally.compared("body of parts");
    try {
      String mediaType = String.join("", arrived.headers().getOrDefault("Content-type", List.of()));
      List<EchoedParts.Part> found =
          new ArrayList<>(EchoedParts.parts(mediaType, arrived.octets()));
      for (EchoedParts.Wanted wanted : sent.wanted()) {
        tally.compared("part");
        if (!takeOut(wanted, found)) {
          tally.mismatch(where, "part " + wanted + " is not in " + found);
        }
      }
      found.removeIf(part -> part.content().equals(EchoedAuth.VALUE));
      if (!found.isEmpty()) {
        tally.mismatch(where, "parts that nobody asked for: " + found);
      }
    } catch (IOException e) {
      tally.mismatch(where, "parts: " + e.getMessage());
    }
  }

  private static boolean takeOut(EchoedParts.Wanted wanted, List<EchoedParts.Part> found)
      throws IOException {
    for (EchoedParts.Part part : found) {
      if (wanted.is(part)) {
        return found.remove(part);
      }
    }
    return false;
  }

  /** What is nested in a form has no one way; names alone are compared then. */
  void form(JsonNode body, Arrived arrived) {
    List<Pair> found = ExpectedParameters.pairs(arrived.body());
    for (Map.Entry<String, JsonNode> each : body.properties()) {
      boolean there =
          each.getValue().isContainerNode()
              ? each.getValue().isEmpty()
                  || found.stream().anyMatch(pair -> pair.name().startsWith(each.getKey()))
                  || !each.getValue().isArray()
              : found.contains(
                  new Pair(each.getKey(), ExpectedParameters.encode(each.getValue().asText())));
      tally.compared("form field");
      if (!there) {
        tally.mismatch(where, "field " + each + " is not in " + found);
      }
    }
  }

  void json(String what, JsonNode expected, String found) {
    tally.compared(what);
    try {
      JsonNode read = EchoedClient.JSON.readTree(found);
      if (!same(expected, read)) {
        tally.mismatch(where, what + ": expected " + expected + " but was " + read);
      }
    } catch (IOException e) {
      tally.mismatch(where, what + " is no JSON: " + found);
    }
  }

  private static boolean same(JsonNode expected, JsonNode found) {
    if (expected == null || found == null) {
      return false;
    }
    if (expected.isNumber() && found.isNumber()) {
      return expected.decimalValue().compareTo(found.decimalValue()) == 0;
    }
    if (expected.isObject() && found.isObject()) {
      return expected.size() == found.size()
          && expected.properties().stream()
              .allMatch(each -> same(each.getValue(), found.get(each.getKey())));
    }
    if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
      for (int i = 0; i < expected.size(); i++) {
        if (!same(expected.get(i), found.get(i))) {
          return false;
        }
      }
      return true;
    }
    return expected.equals(found);
  }

  void equal(String what, Object expected, Object found) {
    tally.compared(what.split(" ", 2)[0]);
    if (!expected.equals(found)) {
      tally.mismatch(where, what + ": expected " + expected + " but was " + found);
    }
  }
}
