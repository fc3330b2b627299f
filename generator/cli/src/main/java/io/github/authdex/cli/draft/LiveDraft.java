package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.draft.PlainFetch.Page;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts an entry from what an API answers to a request without a credential. */
final class LiveDraft {
  private final EntryDraft draft = new EntryDraft();
  private final URI url;
  private final MetadataDraft metadata;
  private final PlainFetch web;

  private LiveDraft(URI url) {
    this.url = url;
    this.web = new PlainFetch(PlainFetch.isLocal(url));
    this.metadata = new MetadataDraft(web, draft);
  }

  /**
   * Returns the draft.
   *
   * @throws InputException if the answer shows no way to authenticate
   */
  static EntryDraft of(String url) throws IOException, InterruptedException, InputException {
    return new LiveDraft(PlainFetch.url(url)).draft();
  }

  private EntryDraft draft() throws IOException, InterruptedException, InputException {
    Page page = web.get(url);
    List<String> lines =
        page.headers().stream()
            .filter(field -> field.isCalled("WWW-Authenticate"))
            .map(SeenField::value)
            .toList();
    List<ChallengeField> challenges = ChallengeField.of(lines);
    boolean oauth = oauth(challenges);
    for (ChallengeField challenge : challenges) {
      challenge(challenge, oauth);
    }
    if (draft.schemes().isEmpty()) {
      throw new InputException(
          "Expected a challenge (RFC 9110 §11.6.1) or metadata (RFC 9728, RFC 8414) at "
              + url.getScheme()
              + "://"
              + url.getRawAuthority()
              + " but it answered "
              + page.status()
              + " with neither; name a URL that needs a credential, or try --har or --curl");
    }
    SeenRequest request =
        new SeenRequest("", "GET", url.toString(), List.of(), "", List.of(), Optional.empty());
    draft.server(ServerBase.of(List.of(request)));
    refusal(page, lines);
    return draft;
  }

  private void challenge(ChallengeField challenge, boolean oauth) {
    String name = challenge.scheme();
    switch (name) {
      case "bearer" -> {
        if (!oauth) {
          add(Proof.of("bearer", "bearer", List.of(), "token", "token"));
        }
      }
      case "basic", "digest", "hawk" -> add(Proof.of(name, name, List.of()));
      case "ntlm", "negotiate" -> add(Proof.of("ntlm", "ntlm", List.of()));
      default ->
          draft.note(
              "the challenge names the scheme \""
                  + name
                  + "\", which the catalog has no kind for; look at what goes into Authorization");
    }
  }

  private void add(Proof proof) {
    draft.alternative(List.of(draft.scheme(proof.name(), proof.scheme())));
  }

  private boolean oauth(List<ChallengeField> challenges) throws IOException, InterruptedException {
    Optional<String> named = Optional.empty();
    Set<String> scopes = new LinkedHashSet<>();
    for (ChallengeField challenge : challenges) {
      if (challenge.scheme().equals("bearer") || challenge.scheme().equals("dpop")) {
        named = named.or(() -> parameter(challenge, "resource_metadata"));
        parameter(challenge, "scope").ifPresent(text -> scopes.addAll(List.of(text.split(" +"))));
      }
    }
    Optional<JsonNode> resource = metadata.resource(url, named);
    Set<String> issuers = new LinkedHashSet<>();
    resource.ifPresent(
        found -> {
          scopes.addAll(MetadataDraft.words(found.path("scopes_supported")));
          issuers.addAll(MetadataDraft.words(found.path("authorization_servers")));
          draft.text(
              "title",
              Prose.line(found.path("resource_name").asText()).orElse("").replaceFirst("\\.$", ""));
          docs(found, "resource_documentation");
        });
    if (issuers.isEmpty()) {
      issuers.add(url.getScheme() + "://" + url.getRawAuthority());
    }
    for (String issuer : issuers) {
      Optional<JsonNode> server = metadata.authorizationServer(issuer);
      Optional<ObjectNode> scheme = server.flatMap(found -> MetadataDraft.scheme(found, scopes));
      if (scheme.isPresent()) {
        docs(server.get(), "service_documentation");
        draft.alternative(List.of(draft.scheme("oauth2", scheme.get())));
        return true;
      }
    }
    return false;
  }

  private static Optional<String> parameter(ChallengeField challenge, String name) {
    return Optional.ofNullable(challenge.parameters().get(name));
  }

  private void docs(JsonNode found, String name) {
    String page = found.path(name).asText();
    if (page.matches("https://[^\\s\"'<>\\\\^`{|}]+") && !draft.root().has("docs")) {
      draft.root().put("docs", page);
    }
  }

  /** A challenge with a nonce is never the same again. */
  private void refusal(Page page, List<String> lines) {
    boolean steady =
        lines.size() == 1
            && lines.get(0).matches("[\\x20-\\x7E]{1,200}")
            && !lines
                .get(0)
                .matches("(?i).*(?:nonce|opaque|ts|tsm|error_description|request)[a-z_-]*=.*");
    if (page.status() == 401 && steady) {
      draft.root().putObject("refusal").put("status", 401).put("challenge", lines.get(0));
    }
  }
}
