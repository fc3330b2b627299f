package io.github.authdex.cli.draft;

import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.generator.openapi.OpenApiReader;
import java.io.IOException;
import java.util.List;

/** Drafts entries, each from another thing that somebody may have. */
public final class DraftSource {
  private DraftSource() {}

  /** Returns the draft of what an OpenAPI document says. */
  public static EntryDraft openApi(SourceDocument document, SourceFolder folder)
      throws SourceException, InputException {
    OpenApiReader.Result read = OpenApiReader.read(document, folder);
    EntryDraft draft = DocumentDraft.of(read.model(), document);
    read.diagnostics().stream()
        .filter(
            finding -> finding.rule().startsWith("scheme-") || finding.rule().startsWith("oauth"))
        .forEach(finding -> draft.note(finding.toString()));
    return finished(draft);
  }

  /** Returns the draft of what recorded traffic shows. */
  public static EntryDraft har(SourceDocument document) throws InputException {
    return finished(TrafficDraft.of(HarFile.requests(document)));
  }

  /** Returns the draft of what the requests of a Postman collection show. */
  public static EntryDraft postman(SourceDocument document) throws InputException {
    EntryDraft draft = TrafficDraft.of(PostmanFile.requests(document));
    draft.text("title", PostmanFile.title(document));
    return finished(draft);
  }

  /** Returns the draft of what a curl command would send. */
  public static EntryDraft curl(String command) throws InputException {
    SeenRequest request = CurlSeen.request(command);
    if (request.origin().isEmpty()) {
      throw new InputException("Expected a URL with a host in the curl command");
    }
    return finished(TrafficDraft.of(List.of(request)));
  }

  /** Returns the draft of what the API at {@code url} answers to somebody without a credential. */
  public static EntryDraft url(String url)
      throws IOException, InterruptedException, InputException {
    return finished(LiveDraft.of(url));
  }

  private static EntryDraft finished(EntryDraft draft) {
    HostFields.fill(draft);
    return draft;
  }
}
