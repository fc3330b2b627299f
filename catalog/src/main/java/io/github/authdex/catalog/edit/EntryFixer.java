package io.github.authdex.catalog.edit;

import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.lint.MechanicalFlaw;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mends in the text of an entry what can be mended without knowing the API. What it does not mend
 * stays as it was, to the last comment; what it mends says afterwards just what it should, or it is
 * not mended.
 */
public final class EntryFixer {
  private static final int MOST = 10_000;

  private static final Map<String, Fix> FIXES =
      Map.of(
          "key-order", new OrderFix(),
          "texts-trimmed", TextFix.TRIM,
          "sentences-end", TextFix.STOP,
          "defaults-left-out", new DefaultFix(),
          "aliases-differ", new ItemFix(),
          "evidence-once", new ItemFix(),
          "header-spelling", new HeaderFix());

  private EntryFixer() {}

  /**
   * A mended text.
   *
   * @param text as it is then
   * @param changes what was done, in order
   */
  public record Fixed(String text, List<Change> changes) {
    public Fixed {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One thing that was done.
   *
   * @param line where, 1-based, in the text as it was at that time
   * @param rule whose finding it mends
   * @param words what was done
   */
  public record Change(int line, String rule, String words) {}

  /**
   * Returns {@code text} mended; as it was if nothing can be.
   *
   * @param name the file as the user named it
   * @throws SourceException if the text cannot be read
   */
  public static Fixed fix(String name, String text) throws SourceException {
    List<Change> changes = new ArrayList<>();
    String mended = text;
    for (int i = 0; i < MOST; i++) {
      Optional<Step> step = step(name, mended);
      if (step.isEmpty()) {
        break;
      }
      mended = step.get().text();
      changes.add(step.get().change());
    }
    return new Fixed(mended, changes);
  }

  private static Optional<Step> step(String name, String text) throws SourceException {
    SourceDocument document = read(name, text);
    List<MechanicalFlaw> flaws = EntryChecker.mechanical(document);
    if (flaws.isEmpty()) {
      return Optional.empty();
    }
    YamlSource source = new YamlSource(text);
    return flaws.stream().flatMap(flaw -> step(source, document, flaw).stream()).findFirst();
  }

  private static Optional<Step> step(
      YamlSource source, SourceDocument document, MechanicalFlaw flaw) {
    return FIXES
        .get(flaw.rule())
        .mend(source, document.root(), flaw.pointer())
        .filter(mend -> saysWhatItShould(document.name(), mend, source))
        .map(
            mend ->
                new Step(
                    mend.edit().in(source),
                    new Change(source.line(mend.edit().start()), flaw.rule(), mend.words())));
  }

  private static boolean saysWhatItShould(String name, Fix.Mend mend, YamlSource source) {
    try {
      SourceDocument mended = read(name, mend.edit().in(source));
      return mended.root().equals(mend.tree())
          && EntryChecker.mechanical(mended).size()
              < EntryChecker.mechanical(read(name, source.text(0, source.length()))).size();
    } catch (SourceException e) {
      return false; // It would break the text.
    }
  }

  private static SourceDocument read(String name, String text) throws SourceException {
    return DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private record Step(String text, Change change) {}
}
