package io.github.authdex.generator.cli;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthHttpClient;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Body;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Header;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.Response;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Match;
import io.github.authdex.catalog.Preset;
import io.github.authdex.catalog.source.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex call}: one request, authenticated as its URL's API wants it. */
@Command(
    name = "call",
    mixinStandardHelpOptions = true,
    description = {
      "Send one request, authenticated as the API of its URL wants it.",
      "Credentials come from the environment and a .env file; \"authdex show API\" names them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex call GET https://api.stripe.com/v1/balance",
      "  authdex call POST https://api.notion.com/v1/search -d '{\"query\": \"plan\"}'",
      "  authdex call GET https://api.github.com/user --lab     against the lab instead"
    })
final class CallCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "METHOD", description = "The method, such as GET.")
  private String method;

  @Parameters(index = "1", paramLabel = "URL", description = "The URL, an API of the catalog.")
  private String url;

  @Option(
      names = {"-H", "--header"},
      paramLabel = "'NAME: VALUE'",
      description = "A further header.")
  private List<String> headers = List.of();

  @Option(
      names = {"-d", "--data"},
      paramLabel = "TEXT|@FILE|@-",
      description = "The content; JSON if it looks like it, else a form.")
  private String data;

  @Option(
      names = {"-i", "--include"},
      description = "Print the response's headers too.")
  private boolean include;

  @Option(
      names = "--lab",
      description = "Send to the lab of the API, with the lab's own throw-away credentials.")
  private boolean lab;

  @Mixin private CredentialOptions credentialOptions;

  @Mixin private CatalogOption catalogOption;

  CallCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load();
    Match match =
        catalog.find(url).stream()
            .findFirst()
            .orElseThrow(() -> new InputException(CatalogOption.unknown(catalog, url)));
    Request request = request();
    try (Target target = lab ? Target.lab(catalog, match) : Target.real(catalog, match)) {
      Credentials held = target.credentials(() -> credentialOptions.held(terminal, target.model()));
      AuthRequirement requirement =
          catalog.entry(match.api().id()).requirement(request.method(), match.path());
      Preset preset = credentialOptions.choose(target.model(), match, held, requirement);
      if (preset.alternative().isAnonymous() && !requirement.isNone()) {
        terminal.err().println("authdex: sent without a credential, since there was none to send");
      }
      AuthEnvironment environment =
          AuthEnvironment.of(target.move(preset.baseUrl())).withEndpoints(target::move);
      Authentication authentication = preset.authentication(held, environment);
      URI address = target.move(request.uri());
      AuthHttpClient client =
          AuthHttpClient.builder().authentication(authentication).allow(address).build();
      return print(
          client.send(
              FixedHeader.complete(request.withUri(address), target.model().auth().headers())));
    }
  }

  private Request request() throws IOException, InputException {
    Request request = Request.of(method.toUpperCase(Locale.ROOT), uri());
    for (String line : headers) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new InputException("Expected a header as 'Name: value' but there was no colon");
      }
      Header header =
          new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      request = request.withHeaders(request.headers().with(header.name(), header.value()));
    }
    return data == null ? request : withBody(request);
  }

  private URI uri() throws InputException {
    try {
      return URI.create(url.contains("://") ? url : "https://" + url);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "Expected a URL but was \"" + url + "\"; percent-encode what it holds");
    }
  }

  private Request withBody(Request request) throws IOException {
    Body body = Body.of(content());
    if (request.headers().first("Content-Type").isPresent()) {
      return request.withBody(body);
    }
    boolean json = data.startsWith("{") || data.startsWith("[") || data.startsWith("@");
    return request
        .withBody(body)
        .withHeader(
            "Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
  }

  private byte[] content() throws IOException {
    if (data.equals("@-")) {
      try (InputStream in = terminal.in()) {
        return in.readAllBytes();
      }
    }
    return data.startsWith("@")
        ? Files.readAllBytes(Path.of(data.substring(1)))
        : data.getBytes(StandardCharsets.UTF_8);
  }

  private int print(Response response) throws IOException {
    terminal.err().println("HTTP " + response.status());
    if (include) {
      response
          .head()
          .headers()
          .forEach(
              header ->
                  terminal.err().println(Printable.text(header.name() + ": " + header.value())));
    }
    try (InputStream in = response.body().open()) {
      in.transferTo(terminal.out());
    }
    terminal.out().flush();
    return response.status() < 400 ? ExitCode.DONE : ExitCode.FAULT;
  }
}
