package io.github.authdex.lab.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.SeenValue;
import io.github.authdex.lab.check.TemplateExpansion;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenAnswerWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Begins sessions for who sends the right credentials. */
final class LoginEndpoint implements AuthEndpoint {
  private static final String NAME = "login";

  private final SessionScheme scheme;
  private final TemplateExpansion expansion;
  private final IssuedTokens tokens;
  private final IssuedTokens cookies;

  /** Takes what issues tokens and what issues the values of cookies. */
  LoginEndpoint(
      SessionScheme scheme,
      TemplateExpansion expansion,
      IssuedTokens tokens,
      IssuedTokens cookies) {
    this.scheme = scheme;
    this.expansion = expansion;
    this.tokens = tokens;
    this.cookies = cookies;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    return flaw(request).map(LoginEndpoint::refusal).orElseGet(this::welcome);
  }

  private Optional<String> flaw(ReceivedRequest request) {
    if (!request.method().equals(scheme.login().method())) {
      return Optional.of(
          "The login takes " + scheme.login().method() + " but was " + request.method());
    }
    for (Map.Entry<String, String> header : scheme.login().headers().entrySet()) {
      WirePlace place = new WirePlace(Placement.HEADER, header.getKey());
      if (!holds(request.values(place), header.getValue())) {
        return Optional.of("The " + place + " of the login is missing or not right");
      }
    }
    return switch (scheme.login().format()) {
      case "basic" -> basicFlaw(request);
      case "query" -> fieldFlaw(request, Placement.QUERY);
      default -> typeFlaw(request).or(() -> fieldFlaw(request, Placement.BODY));
    };
  }

  private Optional<String> typeFlaw(ReceivedRequest request) {
    String type =
        scheme.login().format().equals("form")
            ? "application/x-www-form-urlencoded"
            : "application/json";
    return scheme.login().fields().isEmpty() || request.mediaType().equals(type)
        ? Optional.empty()
        : Optional.of("The login takes " + type + " but was \"" + request.mediaType() + "\"");
  }

  private Optional<String> fieldFlaw(ReceivedRequest request, Placement in) {
    for (Map.Entry<String, String> field : scheme.login().fields().entrySet()) {
      WirePlace place = new WirePlace(in, field.getKey());
      if (!holds(request.values(place), field.getValue())) {
        return Optional.of("The " + place + " of the login is missing or not right");
      }
    }
    return Optional.empty();
  }

  private Optional<String> basicFlaw(ReceivedRequest request) {
    Map<String, String> fields = scheme.login().fields();
    String pair =
        expansion.known(fields.getOrDefault("username", ""))
            + ":"
            + expansion.known(fields.getOrDefault("password", ""));
    return request.values(WirePlace.AUTHORIZATION).stream()
            .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
            .flatMap(value -> SeenValue.Basic64.decode(value.substring(6)).stream())
            .anyMatch(sent -> SameText.of(sent, pair))
        ? Optional.empty()
        : Optional.of("The login takes user name and password by Basic, which are not right");
  }

  private boolean holds(List<String> values, String template) {
    return values.size() == 1 && SameText.of(values.get(0), expansion.known(template));
  }

  private static Reply refusal(String problem) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("authenticated", false).put("problem", problem);
    return new Reply(401, List.of(), body, NAME, problem);
  }

  private Reply welcome() {
    TokenAnswerWriter answer = new TokenAnswerWriter();
    IssuedTokens.Issued issued = tokens.issue(Set.of(), false);
    scheme
        .token()
        .filter(token -> !token.fromHeader())
        .ifPresent(
            token -> {
              answer.put(token.field(), issued.accessToken());
              token.expiresField().ifPresent(field -> answer.put(field, issued.lifeSeconds()));
            });
    Reply reply = answer.reply(200, NAME);
    Optional<SessionToken> inHeader = scheme.token().filter(SessionToken::fromHeader);
    if (inHeader.isPresent()) {
      reply = reply.with(inHeader.get().field(), issued.accessToken());
    }
    return scheme.cookies()
        ? reply.with("Set-Cookie", cookie(cookies.issue(Set.of(), false).accessToken()))
        : reply;
  }

  private static String cookie(String value) {
    return SessionInstaller.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Lax";
  }
}
