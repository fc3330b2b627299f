package io.github.authdex.generator.cli;

import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Header;
import io.github.authdex.auth.Request;
import io.github.authdex.generator.call.Mask;
import io.github.authdex.generator.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What goes with a call beside its credential: header fields and content. */
final class CallMessage {
  private static final Pattern SECRET_NAME =
      Pattern.compile("authorization|cookie|key|token|secret|password|session|credential");

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

  boolean hasContent() {
    return !data.isEmpty() || !raw.isEmpty();
  }

  /**
   * Returns the names of header fields that are left out, since they were given without a value.
   */
  Set<String> removed() throws InputException {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    parsed().stream()
        .filter(header -> header.value().isEmpty())
        .forEach(header -> names.add(header.name()));
    return names;
  }

  /**
   * Returns what to say if a header was typed in which a credential of {@code callee} would go:
   * with a value it is sent as it is, without one the call has none. Empty if there is none such.
   */
  Optional<String> credentialHeader(Callee callee) throws InputException {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(callee.credentialHeaders());
    return parsed().stream()
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
  Request request(String method, URI url, ApiModel model, Terminal terminal)
      throws IOException, InputException {
    Request request = Request.of(method, url);
    Set<String> removed = removed();
    for (Header header : parsed()) {
      if (header.value().isEmpty()) {
        continue;
      }
      request = request.withHeaders(request.headers().with(header.name(), header.value()));
    }
    if (hasContent()) {
      request = request.withBody(CallContent.of(data, raw, terminal.in()));
      request = withDefault(request, removed, CONTENT_TYPE, contentType());
    }
    return FixedHeader.complete(
        withDefault(request, removed, "User-Agent", "authdex"),
        model.auth().headers().stream().filter(h -> !removed.contains(h.name())).toList());
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

  private List<Header> parsed() throws InputException {
    List<Header> parsed = new ArrayList<>();
    for (String line : headers) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new InputException("Expected a header as 'Name: value' but there was no colon");
      }
      parsed.add(new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
    }
    return parsed;
  }

  /** Hides the values of header fields and query parameters that are secret by their names. */
  void hideSecrets(Request request, Mask mask) {
    for (Header header : request.headers()) {
      if (isSecret(header.name())) {
        mask.learn(header.value().substring(header.value().lastIndexOf(' ') + 1));
      }
    }
    String query = request.uri().getRawQuery() == null ? "" : request.uri().getRawQuery();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && isSecret(parameter.substring(0, equals))) {
        mask.learn(parameter.substring(equals + 1));
      }
    }
  }

  private static boolean isSecret(String name) {
    return SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
  }
}
