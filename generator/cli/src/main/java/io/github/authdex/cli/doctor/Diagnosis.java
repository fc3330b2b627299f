package io.github.authdex.cli.doctor;

import io.github.authdex.cli.draft.ChallengeField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What the doctor says of a request; nothing in it is secret.
 *
 * @param where which of several, such as {@code request 3}
 * @param method as it was sent
 * @param url without query, or words where there is none
 * @param sent where credentials stand, and how they begin
 * @param answer the status and what the challenge says; empty if the answer is not known
 * @param api the id and the title of the API; empty if the catalog does not know it
 * @param expected what the catalog expects there, one alternative each
 * @param findings what is wrong
 * @param notes what else there is to know
 */
public record Diagnosis(
    String where,
    String method,
    String url,
    List<String> sent,
    Optional<Answer> answer,
    Optional<Api> api,
    List<String> expected,
    List<Finding> findings,
    List<String> notes) {
  /**
   * What the server said.
   *
   * @param challenges in words, each with its parameters
   */
  public record Answer(int status, List<String> challenges) {}

  /** Which API it is. */
  public record Api(String id, String title) {}

  /** Returns the diagnosis of {@code examination}. */
  static Diagnosis of(Examination examination) {
    ShownSecrets shown = new ShownSecrets(examination);
    List<Finding> findings =
        RequestChecks.run(examination).stream()
            .map(one -> new Finding(one.code(), shown.text(one.message()), shown.text(one.mend())))
            .distinct()
            .toList();
    return new Diagnosis(
        examination.request().where(),
        examination.request().method().matches("(?!null$)[A-Za-z]{1,20}")
            ? examination.request().method()
            : "?",
        shown.url(examination.request()),
        shown.sent(examination).stream().map(shown::line).toList(),
        answer(examination, shown),
        examination.api().map(api -> new Api(api.entry().id(), api.entry().title())),
        expected(examination),
        findings,
        DoctorNotes.of(examination, findings));
  }

  private static Optional<Answer> answer(Examination examination, ShownSecrets shown) {
    return examination.request().answer().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                examination.status(),
                examination.challenges().stream()
                    .limit(8)
                    .map(challenge -> shown.foreign(words(challenge)))
                    .toList()));
  }

  private static String words(ChallengeField challenge) {
    StringJoiner parameters = new StringJoiner(", ");
    challenge.parameters().forEach((name, value) -> parameters.add(name + "=\"" + value + "\""));
    return (challenge.scheme() + " " + parameters).strip();
  }

  private static List<String> expected(Examination examination) {
    List<String> lines = new ArrayList<>();
    examination
        .api()
        .ifPresent(
            api ->
                api.requirement().alternatives().stream()
                    .map(one -> CredentialFaults.line(api, one))
                    .distinct()
                    .forEach(lines::add));
    return examination.api().isPresent() && lines.isEmpty() ? List.of("nothing") : lines;
  }
}
