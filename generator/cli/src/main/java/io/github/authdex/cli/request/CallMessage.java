package io.github.authdex.cli.request;

import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.catalog.Preset;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.curl.CurlCommand;
import io.github.authdex.cli.curl.CurlData;
import io.github.authdex.cli.scheme.CalledApi;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What goes with a call beside its credential: header fields and content. */
public final class CallMessage {
  private static final String CONTENT_TYPE = "Content-Type";

  @Option(
      names = {"-H", "--header"},
      paramLabel = "'NAME: VALUE'",
      description = "A further header; without a value, one that is left out.")
  private List<String> headers = List.of();

  @Option(
      names = {"-d", "--data"},
      paramLabel = "TEXT|@FILE|@-",
      description = {
        "The content; JSON if it looks like it, else a form. Large files are streamed.",
        "Several are joined by &."
      })
  private List<String> data = List.of();

  @Option(
      names = "--data-raw",
      paramLabel = "TEXT",
      description = "The same, where a leading @ means no file; behind those of --data.")
  private List<String> raw = List.of();

  private Optional<CurlCommand> curl = Optional.empty();

  /**
   * Takes headers and content of a curl command, too.
   *
   * @throws InputException if there is content already
   */
  public void take(CurlCommand command) throws InputException {
    if (hasTypedContent() && !command.data().isEmpty()) {
      throw new InputException("Expected content once but there are -d and the curl command's");
    }
    curl = Optional.of(command);
  }

  public boolean hasContent() {
    return hasTypedContent() || curl.map(command -> !command.data().isEmpty()).orElse(false);
  }

  private boolean hasTypedContent() {
    return !data.isEmpty() || !raw.isEmpty();
  }

  /**
   * Returns the names of header fields that are left out, since they were given without a value.
   */
  Set<String> removed() throws InputException {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    typed().stream()
        .filter(header -> header.value().isEmpty())
        .forEach(header -> names.add(header.name()));
    curl.ifPresent(command -> names.addAll(command.removed()));
    return names;
  }

  /**
   * Returns what to say if a header was typed in which a credential of {@code callee} would go:
   * with a value it is sent as it is, without one the call has none. Empty if there is none such.
   */
  public Optional<String> credentialHeader(CalledApi callee) throws InputException {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(callee.credentialHeaders());
    return Stream.concat(typed().stream(), pasted().stream())
        .filter(header -> names.contains(header.name()))
        .map(
            header ->
                header.value().isEmpty()
                    ? "sent without a credential, since " + header.name() + " was typed empty"
                    : header.name()
                        + " is sent as it was typed; no credential of "
                        + callee.title()
                        + " is added")
        .findFirst();
  }

  /** Returns the request without a credential, with what the API of {@code model} insists on. */
  public Request request(String method, URI url, ApiModel model, Terminal terminal)
      throws IOException, InputException {
    SendableHeader.requireMethod(method);
    Request request = Request.of(method, url);
    Set<String> removed = removed();
    for (Header header : sent(terminal)) {
      request = request.withHeaders(request.headers().with(header.name(), header.value()));
    }
    if (hasTypedContent()) {
      request = request.withBody(CallContent.of(data, raw, terminal.in()));
      request = withDefault(request, removed, CONTENT_TYPE, contentType());
    } else if (hasContent()) {
      List<CurlData> pieces = curl.orElseThrow().data();
      request = request.withBody(CallContent.of(pieces, terminal.in()));
    }
    return FixedHeader.complete(
        withDefault(request, removed, "User-Agent", "authdex"),
        model.auth().headers().stream().filter(h -> !removed.contains(h.name())).toList());
  }

  /**
   * Returns {@code request} with the headers that go with requests by {@code preset}'s schemes, and
   * tells of those that are the caller's to give and are not there.
   */
  public Request complete(Request request, Preset preset, Terminal terminal) throws InputException {
    Set<String> removed = removed();
    List<FixedHeader> headers =
        preset.headers().stream().filter(header -> !removed.contains(header.name())).toList();
    Request complete = FixedHeader.complete(request, headers);
    for (FixedHeader header : headers) {
      if (header.required() && complete.headers().first(header.name()).isEmpty()) {
        terminal
            .err()
            .println(
                ("authdex: warning: requests by \"%s\" need the header %s; give it with"
                        + " -H '%s: …'. %s")
                    .formatted(
                        String.join(" + ", preset.alternative().names()),
                        header.name(),
                        header.name(),
                        header.description())
                    .strip());
      }
    }
    return complete;
  }

  private static Request withDefault(
      Request request, Set<String> removed, String name, String value) {
    return request.headers().first(name).isPresent() || removed.contains(name)
        ? request
        : request.withHeader(name, value);
  }

  private String contentType() {
    boolean alone = data.size() + raw.size() == 1;
    String text = data.isEmpty() ? raw.get(0) : data.get(0);
    boolean file = !data.isEmpty() && text.startsWith("@");
    boolean json = alone && (file || text.startsWith("{") || text.startsWith("["));
    return json ? "application/json" : "application/x-www-form-urlencoded";
  }

  /** Those of a command that the connection sets itself are left out, and told. */
  private List<Header> sent(Terminal terminal) throws InputException {
    List<Header> sent = new ArrayList<>();
    for (Header header : typed()) {
      if (!header.value().isEmpty()) {
        SendableHeader.require(header);
        sent.add(header);
      }
    }
    for (Header header : pasted()) {
      if (SendableHeader.isSendable(header)) {
        sent.add(header);
      } else {
        terminal.err().println("authdex: left out of the curl command: header " + header.name());
      }
    }
    return sent;
  }

  private List<Header> typed() throws InputException {
    return parsed(headers);
  }

  private List<Header> pasted() throws InputException {
    return parsed(curl.map(CurlCommand::headers).orElse(List.of()));
  }

  private static List<Header> parsed(List<String> lines) throws InputException {
    List<Header> parsed = new ArrayList<>();
    for (String line : lines) {
      parsed.add(header(line));
    }
    return parsed;
  }

  private static Header header(String line) throws InputException {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new InputException("Expected a header as 'Name: value' but there was no colon");
    }
    return new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }
}
