package io.github.authdex.catalog.evidence;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the pages of evidence again and looks for their quotes. Each page is read once, whatever it
 * is evidence of.
 */
public final class EvidenceReading {
  private final List<Diagnostic> findings = new ArrayList<>();
  private int shown;
  private int elsewhere;

  private EvidenceReading() {}

  /**
   * What came of it.
   *
   * @param shown how many quotes stand where they stood
   * @param elsewhere how many were not looked for, because their pages are not here
   * @param findings an error for each quote or page that is gone, a warning for each page that
   *     could not be read
   */
  public record Result(int shown, int elsewhere, List<Diagnostic> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /** Returns what came of reading the pages that {@code documents}, entries, quote. */
  public static Result of(List<SourceDocument> documents, Pages pages) {
    Map<String, List<Quoted>> byPage = new LinkedHashMap<>();
    for (SourceDocument document : documents) {
      for (Quoted quoted : Quoted.in(document)) {
        byPage.computeIfAbsent(quoted.page(), page -> new ArrayList<>()).add(quoted);
      }
    }
    EvidenceReading reading = new EvidenceReading();
    byPage.forEach((page, quotes) -> reading.read(page, quotes, pages));
    return new Result(reading.shown, reading.elsewhere, reading.findings);
  }

  private void read(String page, List<Quoted> quotes, Pages pages) {
    try {
      Optional<String> text = pages.read(page);
      if (text.isEmpty()) {
        elsewhere += quotes.size();
        return;
      }
      quotes.forEach(quoted -> look(text.get(), quoted));
    } catch (FileNotFoundException e) {
      quotes.forEach(
          quoted ->
              findings.add(
                  quoted.finding(
                      Severity.ERROR,
                      "url",
                      "the page is gone; name where it is shown today",
                      "evidence-gone")));
    } catch (IOException e) {
      quotes.forEach(
          quoted ->
              findings.add(
                  quoted.finding(
                      Severity.WARNING,
                      "url",
                      "the page could not be read: " + e.getMessage(),
                      "evidence-unread")));
    }
  }

  private void look(String text, Quoted quoted) {
    if (PageText.shows(text, quoted.quote())) {
      shown++;
    } else {
      findings.add(
          quoted.finding(
              Severity.ERROR,
              "quote",
              "\""
                  + quoted.quote()
                  + "\" does not stand on "
                  + quoted.page()
                  + "; read the page again, and mend the entry or the quote",
              "evidence-gone"));
    }
  }

  /** A quote and where its entry has it. */
  private record Quoted(SourceDocument document, JsonPointer at, String page, String quote) {
    static List<Quoted> in(SourceDocument document) {
      List<Quoted> all = new ArrayList<>();
      JsonNode evidence = document.root().path("evidence");
      for (int i = 0; i < evidence.size(); i++) {
        String quote = evidence.get(i).path("quote").asText("");
        if (!quote.isEmpty()) {
          JsonPointer at = JsonPointer.compile("/evidence/" + i);
          all.add(new Quoted(document, at, page(evidence.get(i)), quote));
        }
      }
      return all;
    }

    /** A part of a page is not another page. */
    private static String page(JsonNode evidence) {
      String url = evidence.path("url").asText();
      int fragment = url.indexOf('#');
      return fragment < 0 ? url : url.substring(0, fragment);
    }

    Diagnostic finding(Severity severity, String field, String message, String rule) {
      return document.error(at.appendProperty(field), message, rule).as(severity);
    }
  }
}
