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
      description = "A further header.")
  private List<String> headers = List.of();

  @Option(
      names = {"-d", "--data"},
      paramLabel = "TEXT|@FILE|@-",
      description = "The content; JSON if it looks like it, else a form. Large files are streamed.")
  private String data;

  boolean hasContent() {
    return data != null;
  }

  /** Returns the request without a credential, with what the API of {@code model} insists on. */
  Request request(String method, URI url, ApiModel model, Terminal terminal)
      throws IOException, InputException {
    Request request = Request.of(method, url);
    for (Header header : parsed()) {
      request = request.withHeaders(request.headers().with(header.name(), header.value()));
    }
    if (data != null) {
      request = request.withBody(CallContent.of(data, terminal.in()));
      request = withDefault(request, CONTENT_TYPE, contentType());
    }
    return FixedHeader.complete(
        withDefault(request, "User-Agent", "authdex"), model.auth().headers());
  }

  private static Request withDefault(Request request, String name, String value) {
    return request.headers().first(name).isPresent() ? request : request.withHeader(name, value);
  }

  private String contentType() {
    boolean json = data.startsWith("{") || data.startsWith("[") || data.startsWith("@");
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
