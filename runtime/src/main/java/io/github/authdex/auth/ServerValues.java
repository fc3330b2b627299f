package io.github.authdex.auth;

import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.ServerText;
import java.net.ProtocolException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of a server's variables: what the caller gives, and what its API tells of the rest.
 * What an API tells counts only where it makes a URL that the server's pattern allows.
 *
 * @param server whose variables they are
 * @param given by name
 */
public record ServerValues(Server server, Map<String, String> given) {
  public ServerValues {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /** Returns the variables without a value, of which a source is known. */
  public List<ServerVariable> open() {
    return server.variables().values().stream()
        .filter(variable -> variable.from().isPresent())
        .filter(variable -> !given.containsKey(variable.name()))
        .toList();
  }

  /**
   * Returns where the API lives, as far as it is known: its whole URL, or no more than the start of
   * it while an answer is to tell a variable, empty if that begins in its host.
   *
   * @throws IllegalArgumentException if a variable has no value that anybody will tell
   */
  public URI known() {
    try {
      return server.resolve(given);
    } catch (IllegalArgumentException e) {
      if (open().isEmpty()) {
        throw e;
      }
      String start = server.url().substring(0, server.url().indexOf('{'));
      int path = start.indexOf('/', start.indexOf("://") + "://".length());
      return URI.create(path < 0 ? "" : start.substring(0, path + 1));
    }
  }

  /** Returns where the answer that brings a token tells them, as JSON pointers. */
  public Set<String> answerFields() {
    Set<String> pointers = new TreeSet<>();
    open().forEach(variable -> variable.from().get().token().ifPresent(pointers::add));
    return pointers;
  }

  /**
   * Returns the values with those that an answer tells.
   *
   * @param fields of the answer that brought a token, by JSON pointer
   * @throws ProtocolException if one makes no URL of the server
   */
  public ServerValues with(Map<String, String> fields) throws ProtocolException {
    Map<String, String> values = new LinkedHashMap<>(given);
    for (ServerVariable variable : open()) {
      VariableSource source = variable.from().get();
      String pointer = source.token().orElse("");
      String told = fields.get(pointer);
      if (told != null) {
        String where = " at " + pointer + " of the answer that brought the token";
        values.put(variable.name(), value(variable, source, told, where));
      }
    }
    return new ServerValues(server, values);
  }

  /** Returns what is to be asked next, if credentials of {@code schemes}, used together, can. */
  public Optional<ValueRequest> request(Set<String> schemes) {
    return open().stream()
        .flatMap(variable -> variable.from().get().request().stream())
        .filter(request -> request.isMadeBy(schemes))
        .findFirst();
  }

  /**
   * Returns the values with those that the answer to {@code request} tells.
   *
   * @param status of the answer
   * @param content of the answer
   * @throws ProtocolException if it tells no value that makes a URL of the server
   */
  public ServerValues with(ValueRequest request, int status, byte[] content)
      throws ProtocolException {
    Map<String, String> values = new LinkedHashMap<>(given);
    for (ServerVariable variable : open()) {
      VariableSource source = variable.from().get();
      if (source.request().filter(request::equals).isPresent()) {
        String told = request.value(status, content);
        String where = " at " + request.pointer() + " of the answer of " + request.url();
        values.put(variable.name(), value(variable, source, told, where));
      }
    }
    return new ServerValues(server, values);
  }

  /** Returns the parameters of a redirect with an authorization code that tell some. */
  public Set<String> redirectParameters() {
    Set<String> names = new TreeSet<>();
    open().forEach(variable -> variable.from().get().redirect().ifPresent(names::add));
    return names;
  }

  /**
   * Returns the values with those that a redirect tells.
   *
   * @param parameters of the redirect, which is known to answer the own request
   * @param endpoints templates of URLs of which one may stand there instead of the server's
   * @throws ProtocolException if one makes no URL of the server or of an endpoint
   */
  public ServerValues withRedirect(Map<String, String> parameters, List<String> endpoints)
      throws ProtocolException {
    Map<String, String> values = new LinkedHashMap<>(given);
    for (ServerVariable variable : open()) {
      VariableSource source = variable.from().get();
      String name = source.redirect().orElse("");
      String told = parameters.get(name);
      if (told != null) {
        String where = " as " + name + " in the redirect that brought the code";
        values.put(variable.name(), value(variable, source, told, urls(endpoints), where));
      }
    }
    return new ServerValues(server, values);
  }

  private List<Server> urls(List<String> endpoints) {
    return Stream.concat(
            Stream.of(server),
            endpoints.stream()
                .map(url -> Server.builder(url).variables(server.variables()).build()))
        .toList();
  }

  /**
   * Returns the values with those that credentials in use hold.
   *
   * @param held their values, by the API's names
   * @throws IllegalArgumentException if a credential is not of its form; nothing of it is shown
   */
  public ServerValues withHeld(Credentials held) {
    Map<String, String> values = new LinkedHashMap<>(given);
    for (ServerVariable variable : open()) {
      Optional<CredentialPart> part = variable.from().get().credential();
      Optional<Secret> whole = part.flatMap(one -> held.find(one.credential()));
      if (whole.isPresent()) {
        String value = part.get().of(whole.get()).reveal();
        if (!server.accepts(variable, value)) {
          throw new IllegalArgumentException(
              "Expected the credential \""
                  + part.get().credential()
                  + "\" to hold "
                  + words(variable)
                  + ", as a part of it");
        }
        values.put(variable.name(), value);
      }
    }
    return new ServerValues(server, values);
  }

  /** Returns the values with those of {@code others} where there is none. */
  public ServerValues or(Map<String, String> others) {
    Map<String, String> values = new LinkedHashMap<>(given);
    open().stream()
        .map(ServerVariable::name)
        .filter(others::containsKey)
        .forEach(name -> values.put(name, others.get(name)));
    return new ServerValues(server, values);
  }

  private String value(ServerVariable variable, VariableSource source, String told, String where)
      throws ProtocolException {
    return value(variable, source, told, List.of(server), where);
  }

  /**
   * @param urls of which one stands in what is told, where that is no value alone
   */
  private String value(
      ServerVariable variable, VariableSource source, String told, List<Server> urls, String where)
      throws ProtocolException {
    String value =
        source.wholeUrl()
            ? urls.stream()
                .flatMap(
                    url -> new ServerUrlMatch(url, given).value(variable.name(), told).stream())
                .findFirst()
                .orElse("")
            : told;
    if (!server.accepts(variable, value)) {
      throw new ProtocolException(
          "Expected "
              + (source.wholeUrl() ? "a URL of " + words(urls) : words(variable))
              + where
              + " but was \""
              + ServerText.printable(told)
              + "\"; the credential is sent to no other place");
    }
    return value;
  }

  private static String words(List<Server> urls) {
    return urls.stream().map(Server::url).distinct().collect(Collectors.joining(" or "));
  }

  private static String words(ServerVariable variable) {
    return "a value for \""
        + variable.name()
        + "\" "
        + (variable.allowed().isEmpty()
            ? "like \"" + variable.pattern() + "\""
            : "of " + variable.allowed());
  }
}
