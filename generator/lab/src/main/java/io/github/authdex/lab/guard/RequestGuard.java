package io.github.authdex.lab.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.address.Address;
import io.github.authdex.lab.address.Route;
import io.github.authdex.lab.address.Routes;
import io.github.authdex.lab.answer.Answers;
import io.github.authdex.lab.answer.DocumentAnswers;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lets requests to the API pass or refuses them as the API would. */
public final class RequestGuard {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int FORBIDDEN = 403;
  private static final int UNAUTHORIZED = 401;

  private final ApiModel model;
  private final Routes routes;
  private final Requirements requirements;
  private final Optional<DocumentAnswers> answers;

  public RequestGuard(ApiModel model, Routes routes, Requirements requirements, Answers answers) {
    this.model = model;
    this.routes = routes;
    this.requirements = requirements;
    this.answers =
        answers == Answers.DOCUMENT && DocumentAnswers.areIn(model)
            ? Optional.of(new DocumentAnswers(model))
            : Optional.empty();
  }

  /** Returns the API's answer to {@code request}. */
  public Reply answer(ReceivedRequest request) {
    ReceivedRequest called = called(request);
    Optional<Route> route = routes.find(called);
    AuthRequirement requirement = requirement(called, route);
    String operation = route.map(found -> found.operation().id()).orElse("");
    ReceivedRequest placed =
        request.withPathValues(
            route.flatMap(found -> found.address().match(called)).orElse(Map.of()));
    if (requirements.isBeyond(requirement)) {
      return refuse(
          knownBody(),
          List.of(),
          model.auth().refusal().status(),
          operation,
          "The API describes none of the schemes that this operation asks for");
    }
    Optional<AlternativeOutcome> trial = requirements.decide(requirement, placed);
    return trial.isPresent() && !trial.get().passed()
        ? refuse(requirement, trial.get(), operation)
        : welcome(placed, trial, route.map(Route::operation));
  }

  private AuthRequirement requirement(ReceivedRequest called, Optional<Route> route) {
    Server server = routes.server(called, route);
    return server.requirement(
        route
            .map(found -> found.operation().requirement())
            .or(() -> routes.byPath(called, server))
            .orElse(model.auth().requirement()));
  }

  /**
   * Returns {@code request} as the operation knows it: a key may be a segment of the path of which
   * the operation's path says nothing.
   */
  private ReceivedRequest called(ReceivedRequest request) {
    boolean keyed =
        model.auth().schemes().values().stream()
            .flatMap(bound -> bound.scheme().places().stream())
            .anyMatch(place -> place.in() == Placement.PATH);
    if (!keyed || routes.find(request).isPresent()) {
      return request;
    }
    return model.servers().stream()
        .map(server -> request.withoutSegment(Address.path(server.url()).replaceFirst("/+$", "")))
        .filter(shorter -> routes.find(shorter).isPresent())
        .findFirst()
        .orElse(request);
  }

  private Reply welcome(
      ReceivedRequest request, Optional<AlternativeOutcome> trial, Optional<Operation> called) {
    String operation = called.map(Operation::id).orElse("");
    Optional<String> missing = missingHeader(request, trial);
    if (missing.isPresent()) {
      return problem(
          MAPPER.createObjectNode(),
          400,
          operation,
          "The header \"" + missing.get() + "\" is missing, which this API requires");
    }
    Optional<String> unfilled = unfilledHeader(request);
    if (unfilled.isPresent()) {
      return problem(
          MAPPER.createObjectNode(),
          400,
          operation,
          "The header \"" + unfilled.get() + "\" is no UUID, which this API wants anew each time");
    }
    if (answers.isPresent() && called.isEmpty()) {
      return new UnknownCall(model, routes).reply(request);
    }
    Verdict verdict = new Verdict(model.auth().id(), trial, operation);
    return answers
        .flatMap(
            document -> document.of(called.get(), request.headers("Accept"), request.pathValues()))
        .map(verdict::beside)
        .orElseGet(verdict::reply);
  }

  /** Returns a header that the API insists on, on each request or on those by the schemes used. */
  private Optional<String> missingHeader(
      ReceivedRequest request, Optional<AlternativeOutcome> trial) {
    Stream<FixedHeader> ofSchemes =
        trial.stream()
            .flatMap(passed -> passed.alternative().names().stream())
            .flatMap(name -> model.auth().schemes().get(name).headers().stream());
    return Stream.concat(model.auth().headers().stream(), ofSchemes)
        .filter(FixedHeader::required)
        .map(FixedHeader::name)
        .filter(name -> request.values(new WirePlace(Placement.HEADER, name)).isEmpty())
        .findFirst();
  }

  private Optional<String> unfilledHeader(ReceivedRequest request) {
    return model.auth().headers().stream()
        .filter(header -> header.value().orElse("").equals("{$uuid}"))
        .map(FixedHeader::name)
        .filter(
            name ->
                request.headers(name).stream().anyMatch(value -> !UUID.matcher(value).matches()))
        .findFirst();
  }

  private Reply refuse(AuthRequirement requirement, AlternativeOutcome trial, String operation) {
    String problem =
        trial.isTouched()
            ? trial.problem()
            : "no credential was sent; expected " + requirements.expectation(requirement);
    int status = trial.isForbidden() ? FORBIDDEN : model.auth().refusal().status();
    ObjectNode body = knownBody();
    if (!trial.computed().isEmpty()) {
      trial.computed().forEach(body.putObject("computed")::put);
    }
    return refuse(
        body, requirements.challenges(requirement, trial), status, operation, capital(problem));
  }

  private Reply refuse(
      ObjectNode body, List<String> challenges, int status, String operation, String problem) {
    CredentialRefusal refusal = model.auth().refusal();
    Reply reply = problem(body, status, operation, problem);
    if (refusal.challenge().isPresent()) {
      return reply.with("WWW-Authenticate", refusal.challenge().get());
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      for (String challenge : challenges) {
        reply = reply.with("WWW-Authenticate", challenge);
      }
    }
    return reply;
  }

  private Reply problem(ObjectNode body, int status, String operation, String problem) {
    body.put("authenticated", false);
    body.put("api", model.auth().id());
    if (!operation.isEmpty()) {
      body.put("operation", operation);
    }
    body.put("problem", problem);
    return new Reply(status, List.of(), body, operation, problem);
  }

  /** Returns the API's own words where they are known; the lab's go beside them. */
  private ObjectNode knownBody() {
    try {
      JsonNode known = MAPPER.readTree(model.auth().refusal().body().orElse("{}"));
      return known instanceof ObjectNode object ? object : MAPPER.createObjectNode();
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode();
    }
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
