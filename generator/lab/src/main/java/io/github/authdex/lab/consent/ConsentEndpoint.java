package io.github.authdex.lab.consent;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The authorization endpoint of an OAuth 2.0 scheme (RFC 6749 §3.1), and its page. */
public final class ConsentEndpoint implements AuthEndpoint {
  private static final String NAME = "authorization endpoint";
  private static final int MOST = 1000;

  private final String api;
  private final ConsentReader reader;
  private final OAuth2Options options;
  private final GrantedCodes codes;
  private final IssuedTokens tokens;
  private final PushedRequests pushed;
  private final Supplier<String> random;

  /** What pages have asked for, by a value that only they hold (RFC 6749 §10.12). */
  private final Map<String, ConsentRequest> asked = new LinkedHashMap<>();

  private ConsentEndpoint(
      String api,
      ConsentReader reader,
      GrantedCodes codes,
      IssuedTokens tokens,
      PushedRequests pushed,
      Supplier<String> random) {
    this.api = api;
    this.reader = reader;
    this.options = reader.options();
    this.codes = codes;
    this.tokens = tokens;
    this.pushed = pushed;
    this.random = random;
  }

  /**
   * Returns the endpoint at which {@code flows} of a scheme begin.
   *
   * @param scopes of the scheme
   * @param codes what consent becomes
   * @param tokens what it becomes where a token is asked for at once
   * @param pushed what clients have pushed before
   */
  public static ConsentEndpoint of(
      RunContext bench,
      BoundScheme bound,
      OAuth2Options options,
      List<OAuth2Flow> flows,
      SchemeScopes scopes,
      GrantedCodes codes,
      IssuedTokens tokens,
      PushedRequests pushed) {
    ConsentReader reader =
        new ConsentReader(
            flows, options, scopes, bench.terms().consent(), bench.value(bound, "clientId"));
    return new ConsentEndpoint(
        bench.model().title(), reader, codes, tokens, pushed, bench.throwaway()::token);
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    return switch (request.method()) {
      case "GET" -> ask(request);
      case "POST" -> decide(request);
      default -> shown("Expected GET or POST").with("Allow", "GET, POST");
    };
  }

  private Reply ask(ReceivedRequest request) {
    try {
      ConsentRequest consent = consent(request);
      return reader.terms().automatic() ? granted(consent) : page(consent);
    } catch (ConsentRefusal e) {
      return e.back()
          .map(back -> back(back, error(e.error(), e.getMessage()), e.getMessage()))
          .orElseGet(() -> shown(e.getMessage()));
    }
  }

  private ConsentRequest consent(ReceivedRequest request) throws ConsentRefusal {
    TokenParameters parameters;
    try {
      parameters = TokenParameters.once(FormFields.parse(request.query()));
    } catch (TokenRefusal e) {
      throw ConsentRefusal.shown(e.getMessage());
    }
    Optional<String> requestUri = parameters.find("request_uri");
    return requestUri.isEmpty()
        ? reader.read(parameters)
        : pushed
            .take(requestUri.get())
            .orElseThrow(
                () ->
                    ConsentRefusal.shown(
                        "The request_uri is not one that was pushed here, has ended, or was used"
                            + " before"));
  }

  /**
   * Returns the request_uri of what a client asks for (RFC 9126 §2.2).
   *
   * @param parameters as the API calls them
   */
  public String push(TokenParameters parameters) throws TokenRefusal {
    try {
      return pushed.push(reader.read(parameters));
    } catch (ConsentRefusal e) {
      throw TokenRefusal.of(e.error(), e.getMessage());
    }
  }

  private Reply page(ConsentRequest consent) {
    String ticket = random.get();
    synchronized (asked) {
      if (asked.size() >= MOST) {
        asked.remove(asked.keySet().iterator().next());
      }
      asked.put(ticket, consent);
    }
    StringBuilder scopes = new StringBuilder();
    for (String scope : new TreeSet<>(consent.scopes())) {
      scopes.append(HtmlPage.filled("scope.html", Map.of("scope", scope)));
    }
    String form =
        HtmlPage.filled(
                "consent.html",
                Map.of("api", api, "redirectUri", consent.redirectUri(), "ticket", ticket))
            .replace("<!-- scopes -->", scopes);
    return HtmlPage.of(
        200, api + " lab", form, target(consent.redirectUri()), new HtmlPage.Outcome(NAME, ""));
  }

  /** A form's policy holds for where its answer leads, too. */
  private static String target(String redirectUri) {
    URI uri = URI.create(redirectUri);
    boolean web = uri.getHost() != null;
    return web ? uri.getScheme() + "://" + uri.getRawAuthority() : uri.getScheme() + ":";
  }

  private Reply decide(ReceivedRequest request) {
    List<NamedValue> fields = FormFields.parse(request.text());
    ConsentRequest consent;
    synchronized (asked) {
      consent = asked.remove(field(fields, "ticket"));
    }
    if (consent == null) {
      return shown("This page was answered before, or is not one of this lab; begin anew");
    }
    if (!field(fields, "decision").equals("allow")) {
      String problem = "The person said no";
      return back(back(consent), error("access_denied", problem), problem);
    }
    Set<String> kept = new LinkedHashSet<>();
    fields.stream()
        .filter(field -> field.name().equals("scope"))
        .map(NamedValue::value)
        .filter(consent.scopes()::contains)
        .forEach(kept::add);
    return granted(kept.equals(consent.scopes()) ? consent : consent.with(kept));
  }

  private static String field(List<NamedValue> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(NamedValue::value)
        .findFirst()
        .orElse("");
  }

  private static ConsentRefusal.Back back(ConsentRequest consent) {
    return new ConsentRefusal.Back(consent.redirectUri(), consent.state(), consent.implicit());
  }

  private Reply granted(ConsentRequest consent) {
    Map<String, String> answer = new LinkedHashMap<>();
    if (consent.implicit()) {
      IssuedTokens.Issued issued = tokens.issue(consent.scopes(), false);
      answer.put("access_token", issued.accessToken());
      answer.put("token_type", "Bearer");
      answer.put("expires_in", String.valueOf(issued.lifeSeconds()));
      answer.put("scope", String.join(options.scopeSeparator(), issued.scopes()));
    } else {
      answer.put("code", codes.grant(consent));
    }
    return back(back(consent), answer, "");
  }

  private static Map<String, String> error(String error, String problem) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("error", error);
    answer.put("error_description", problem.replace("§", "section "));
    return answer;
  }

  /** Sends the person back (§4.1.2, §4.2.2), a form with another method (RFC 9110 §15.4.4). */
  private Reply back(ConsentRefusal.Back back, Map<String, String> answer, String problem) {
    StringBuilder url = new StringBuilder(back.redirectUri());
    char separator = back.implicit() ? '#' : back.redirectUri().indexOf('?') < 0 ? '?' : '&';
    Map<String, String> all = new LinkedHashMap<>(answer);
    back.state().ifPresent(state -> all.put("state", state));
    for (Map.Entry<String, String> field : all.entrySet()) {
      String name = options.callbackNames().getOrDefault(field.getKey(), field.getKey());
      url.append(separator).append(encoded(name)).append('=').append(encoded(field.getValue()));
      separator = '&';
    }
    return new Reply(303, List.of(), TextNode.valueOf(""), NAME, problem)
        .with("Location", url.toString())
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-store");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Reply shown(String problem) {
    String body = HtmlPage.filled("refusal.html", Map.of("problem", problem));
    return HtmlPage.of(400, api + " lab", body, "", new HtmlPage.Outcome(NAME, problem));
  }
}
