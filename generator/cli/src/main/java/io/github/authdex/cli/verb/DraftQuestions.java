package io.github.authdex.cli.verb;

import io.github.authdex.cli.console.Questions;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.draft.EntryDraft;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Asks for what a draft lacks; what is left unanswered stays a gap. */
final class DraftQuestions {
  private final Terminal terminal;
  private final Questions questions;
  private final EntryDraft draft;

  DraftQuestions(Terminal terminal, EntryDraft draft) {
    this.terminal = terminal;
    this.questions = new Questions(terminal);
    this.draft = draft;
  }

  void ask(LocalDate today) throws IOException {
    terminal.err().println("An empty answer leaves a gap, which \"authdex check\" names.");
    text("title", "What is the API called, as the provider writes it?");
    text("id", "A short name for it, such as acme (the file's name, for ever)?");
    String page =
        questions.ask(
            "Which page of the provider's have you read that shows how to authenticate? (https://…)",
            DraftQuestions::urlFlaw);
    if (!page.isEmpty()) {
      if (draft.get("docs").isEmpty()) {
        draft.text("docs", page);
      }
      List<String> shown = shown();
      String quote =
          shown.isEmpty()
              ? ""
              : questions.ask(
                  "A short text that stands there and shows it, such as the header's name?",
                  text -> text.length() < 4 || text.length() > 120 ? "4 to 120 characters" : "");
      for (String scheme : shown) {
        draft.evidence(scheme, page, today, quote);
      }
    }
  }

  private void text(String field, String question) throws IOException {
    if (draft.get(field).isEmpty()) {
      draft.text(field, questions.ask(question, answer -> flaw(field, answer)));
    }
  }

  private List<String> shown() throws IOException {
    List<String> names = draft.schemeNames();
    if (names.size() == 1) {
      return names;
    }
    String answer =
        questions.ask(
            "Which of the schemes does it show? (" + String.join(" ", names) + ")",
            words ->
                names.containsAll(List.of(words.split("[ ,]+")))
                    ? ""
                    : "name some of " + String.join(" ", names));
    return answer.isEmpty() ? List.of() : List.of(answer.split("[ ,]+"));
  }

  private static String flaw(String field, String answer) {
    if (field.equals("id")) {
      return answer.matches("[a-z0-9][a-z0-9-]{0,63}") ? "" : "small letters, digits and hyphens";
    }
    return answer.length() <= 80 ? "" : "at most 80 characters";
  }

  private static String urlFlaw(String answer) {
    return answer.matches("https://[^\\s\"'<>\\\\^`{|}]+") ? "" : "the page's https URL";
  }
}
