package io.github.authdex.generator.emit.curl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;
import io.github.authdex.generator.emit.collection.Script;
import java.util.List;
import java.util.function.Consumer;

/** Reports what the API says and the script cannot do. */
final class CurlLosses {
  private final ApiCollection collection;
  private final List<CollectionRequest> requests;
  private final ShellNames names;

  CurlLosses(ApiCollection collection, List<CollectionRequest> requests, ShellNames names) {
    this.collection = collection;
    this.requests = requests;
    this.names = names;
  }

  void report(String file, Consumer<Diagnostic> diagnostics) {
    collection.report(
        file,
        said ->
            diagnostics.accept(
                new Diagnostic(
                    said.severity(),
                    said.file(),
                    said.line(),
                    names.in(said.message()),
                    said.rule())));
    Consumer<String> notes =
        note -> diagnostics.accept(new Diagnostic(Severity.NOTE, file, 1, note, "curl-by-hand"));
    reportTold(notes);
    reportPaths(notes);
    for (CollectionRequest request : requests) {
      request.body().ifPresent(body -> reportBody(request, body, notes));
    }
  }

  private void reportTold(Consumer<String> notes) {
    List<ObjectNode> clients = collection.scripts().getOrDefault(Script.FETCH_TOKENS, List.of());
    for (ObjectNode client : clients) {
      for (JsonNode told : client.path("told")) {
        notes.accept(
            "the answer that brings a token tells the variable "
                + names.of(told.get("variable").asText())
                + " at "
                + told.get("pointer").asText()
                + "; put it there yourself, since the script reads the token alone");
      }
    }
  }

  /** Where it stores objects, AWS wants paths as they are sent. */
  private void reportPaths(Consumer<String> notes) {
    if (requests.stream().anyMatch(this::isSignedTwiceEncoded)) {
      notes.accept(
          "AWS wants the paths of this service signed encoded twice, and not every curl does that; a"
              + " request may be refused whose path holds more than letters, digits and -._~");
    }
  }

  private boolean isSignedTwiceEncoded(CollectionRequest request) {
    boolean signed =
        request
            .auth()
            .orElseGet(collection::auth)
            .auth()
            .filter(auth -> auth instanceof Made made && isEncodedTwice(made.scheme()))
            .isPresent();
    return signed && request.url().segments().stream().anyMatch(Segment.Variable.class::isInstance);
  }

  private static boolean isEncodedTwice(AuthScheme scheme) {
    return scheme instanceof SigV4Scheme sigV4 && !sigV4.service().startsWith("s3");
  }

  private static void reportBody(
      CollectionRequest request, RequestBody body, Consumer<String> notes) {
    if (request.method().equals("HEAD")) {
      notes.accept("curl sends no content with HEAD; \"" + request.id() + "\" goes without it");
    }
    if (body instanceof RequestBody.Multipart multipart) {
      multipart.parts().stream()
          .map(part -> part.field().name())
          .filter(name -> name.contains("="))
          .forEach(
              name ->
                  notes.accept(
                      "curl ends the name of a part at =; the part \""
                          + name
                          + "\" of \""
                          + request.id()
                          + "\" has another name"));
    }
  }
}
