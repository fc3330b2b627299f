package io.github.authdex.cli.request;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.SourceFiles;
import io.github.authdex.cli.scheme.CalledApi;
import io.github.authdex.generator.Authdex;
import io.github.authdex.lab.message.PathTemplate;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is called: by its URL alone, below an API of the catalog, or in a document. */
public final class CallAddress {
  /** RFC 3986 §3.1. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

  private final Catalog catalog;
  private final CallWords words;
  private final Map<String, String> variables;
  private final CallDocument document;
  private final Terminal terminal;

  public CallAddress(
      Catalog catalog,
      CallWords words,
      Map<String, String> variables,
      CallDocument document,
      Terminal terminal) {
    this.catalog = catalog;
    this.words = words;
    this.variables = variables;
    this.document = document;
    this.terminal = terminal;
  }

  public CalledApi find()
      throws IOException, InterruptedException, SourceException, InputException {
    if (words.api().isEmpty()) {
      requireAddress();
      if (!variables.isEmpty()) {
        throw new InputException(
            "Expected --var with an API and a path but there is a URL, which has the values itself");
      }
      URI url = uri(isUrl(words.address()) ? words.address() : "https://" + words.address());
      return callee(
          catalog.find(url).stream()
              .findFirst()
              .orElseThrow(
                  () ->
                      CatalogOption.unknown(
                          catalog,
                          url.toString(),
                          "; put the API's name or an OpenAPI document in front of the method if you"
                              + " know which it is")),
          url);
    }
    String api = words.api().get();
    return ApiInput.isFile(api)
        ? inDocument(Path.of(api))
        : below(CatalogOption.require(catalog, api));
  }

  /** An API or a document alone says where, but not what. */
  private void requireAddress() throws InputException {
    String word = words.address();
    Optional<IndexedApi> api = catalog.named(word);
    boolean host = word.contains(".") && !word.startsWith(".");
    if (api.isPresent() || (ApiInput.isFile(word) && Files.isRegularFile(Path.of(word)))) {
      String path =
          api.flatMap(known -> catalog.entry(known.id()).verify())
              .map(verify -> verify.path())
              .filter(known -> !known.isEmpty())
              .orElse("/path");
      throw new InputException(
          "Expected a path behind \"" + word + "\", such as: authdex call " + word + " " + path);
    }
    if (!host && !isUrl(word) && !word.startsWith("localhost")) {
      throw CatalogOption.unknown(
          catalog, word, "; a call takes a URL, or an API and a path on its server");
    }
  }

  private CalledApi below(IndexedApi api)
      throws IOException, InterruptedException, SourceException, InputException {
    boolean whole = isUrl(words.address());
    Optional<Server> server = whole ? Optional.empty() : Optional.of(server(servers(api)));
    URI url = whole ? uri(words.address()) : uri(standIn(server.get()).base() + path());
    ApiMatch match =
        catalog
            .find(api, url)
            .orElseThrow(
                () ->
                    new InputException(
                        "Expected a URL on a server of "
                            + api.title()
                            + " but was \""
                            + CatalogOption.withoutQuery(url.toString())
                            + "\"; \"authdex show "
                            + api.id()
                            + "\" lists them"));
    CalledApi callee = callee(match, url);
    if (server.filter(chosen -> standIn(chosen).isNeeded()).isPresent()) {
      return callee.with(server.get(), variables);
    }
    Map<String, String> all = new LinkedHashMap<>(variables); // Some stand in a scheme alone.
    all.putAll(callee.variables());
    return callee.with(callee.server(), all);
  }

  /** Returns the servers that take the call: all, or those that a rule for its path names. */
  private List<Server> servers(IndexedApi api) {
    Entry entry = catalog.entry(api.id());
    List<String> only = entry.servers(words.method(), path().split("[?#]", 2)[0]);
    return entry.servers().stream()
        .filter(server -> only.isEmpty() || only.contains(server.url()))
        .toList();
  }

  private StandIn standIn(Server server) {
    return StandIn.of(server, variables);
  }

  private CalledApi callee(ApiMatch match, URI url)
      throws IOException, InterruptedException, SourceException, InputException {
    String id = match.api().id();
    Optional<ApiModel> described = document.of(catalog, id, terminal);
    Optional<Operation> operation = described.flatMap(model -> operation(model, match.path()));
    if (described.isPresent() && operation.isEmpty()) {
      terminal
          .err()
          .println("authdex: note: the document has no " + words.method() + " " + match.path());
    }
    return new CalledApi(
        described.orElseGet(() -> Authdex.of(catalog).api(id).model()),
        match.server(),
        match.variables(),
        url,
        operation
            .map(found -> match.server().requirement(found.requirement()))
            .orElseGet(
                () -> catalog.entry(id).requirement(match.server(), words.method(), match.path())),
        Optional.of(id));
  }

  private CalledApi inDocument(Path file) throws IOException, SourceException, InputException {
    document.requireUnused(file.toString());
    ApiModel model =
        Authdex.of(catalog).document(SourceFiles.read(file), SourceFolder.of(file)).model();
    if (isUrl(words.address())) {
      throw new InputException(
          "Expected a path such as /users on the server of "
              + file
              + " but was \""
              + words.address()
              + "\"");
    }
    Optional<Operation> operation = operation(model, path());
    List<Server> servers =
        operation.map(Operation::servers).filter(own -> !own.isEmpty()).orElse(model.servers());
    Server server = server(servers);
    AuthRequirement requirement =
        server.requirement(
            operation.map(Operation::requirement).orElse(model.auth().requirement()));
    return new CalledApi(
        model,
        server,
        variables,
        uri(standIn(server).base() + path()),
        requirement,
        Optional.empty());
  }

  /** Returns the operation whose path fits best, the one with most literal segments. */
  private Optional<Operation> operation(ApiModel model, String path) {
    String plain = path.split("[?#]", 2)[0];
    return model.operations().stream()
        .filter(operation -> operation.method().equals(words.method()))
        .filter(operation -> PathTemplate.of(operation.path()).match(plain).isPresent())
        .max(Comparator.comparing(operation -> PathTemplate.of(operation.path()).literals()));
  }

  /** A path may hold a URL in its query. */
  private static boolean isUrl(String address) {
    return SCHEME.matcher(address).lookingAt();
  }

  private String path() {
    String path = words.address();
    return path.isEmpty() || path.startsWith("/") || path.startsWith("?") ? path : "/" + path;
  }

  /**
   * Returns the first server that takes all variables that were given and lacks none; one of which
   * some is still to be told comes behind those that take the same credentials.
   */
  private Server server(List<Server> servers) throws InputException {
    List<Server> complete =
        servers.stream()
            .filter(server -> server.variables().keySet().containsAll(variables.keySet()))
            .filter(server -> standIn(server).isComplete())
            .toList();
    return complete.stream()
        .filter(server -> server.security().equals(complete.get(0).security()))
        .min(Comparator.comparing(server -> standIn(server).isNeeded()))
        .orElseThrow(() -> new InputException(incomplete(servers)));
  }

  private static String incomplete(List<Server> servers) {
    return "Expected --var NAME=VALUE for each variable of one server, of "
        + String.join(", ", servers.stream().map(Server::url).toList())
        + ", or a whole URL";
  }

  private static URI uri(String text) throws InputException {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "Expected a URL but was \"" + text + "\"; percent-encode what it holds");
    }
  }
}
