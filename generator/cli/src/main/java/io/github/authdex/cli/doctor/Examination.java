package io.github.authdex.cli.doctor;

import io.github.authdex.cli.draft.ChallengeField;
import io.github.authdex.cli.draft.SeenAnswer;
import io.github.authdex.cli.draft.SeenField;
import io.github.authdex.cli.draft.SeenRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request, with all that is known of it.
 *
 * @param request as it was sent, with the server's answer if that is known
 * @param api what the catalog knows of where it goes; empty if nothing
 * @param near an API that may have been meant where the catalog knows none
 * @param values where something stands in it
 * @param now the time
 * @param live whether the answer came just now, so that its date can be compared
 * @param filledIn whether a shell fills in what stands behind a dollar sign
 * @param unseen where a credential may come from that is not read, in words
 */
record Examination(
    SeenRequest request,
    Optional<KnownApi> api,
    Optional<NearApi> near,
    SentValues values,
    Instant now,
    boolean live,
    boolean filledIn,
    Optional<String> unseen) {
  /** Returns the first value of the answer's header {@code name}. */
  Optional<String> answered(String name) {
    return request
        .answer()
        .flatMap(
            answer ->
                answer.headers().stream()
                    .filter(field -> field.isCalled(name))
                    .map(SeenField::value)
                    .findFirst());
  }

  /** Returns the status of the answer; 0 if there is none. */
  int status() {
    return request.answer().map(SeenAnswer::status).orElse(0);
  }

  /** Returns whether the server took the request, whatever the catalog says of it. */
  boolean accepted() {
    boolean well = (status() >= 200 && status() < 300) || status() == 304;
    return well && !AnswerText.of(request).refusesInside();
  }

  /** Returns whether the server sent on to another address, which says nothing of a credential. */
  boolean redirected() {
    return status() >= 300 && status() < 400 && status() != 304;
  }

  /** Returns the challenges of the answer (RFC 9110 §11.6.1). */
  List<ChallengeField> challenges() {
    return ChallengeField.of(
        request.answer().stream()
            .flatMap(answer -> answer.headers().stream())
            .filter(field -> field.isCalled("WWW-Authenticate"))
            .map(SeenField::value)
            .toList());
  }

  /** Returns the parameter {@code name} of the first challenge that has one. */
  Optional<String> challenged(String name) {
    return challenges().stream()
        .flatMap(challenge -> Optional.ofNullable(challenge.parameters().get(name)).stream())
        .findFirst();
  }

  /** Returns the server's clock when it answered (RFC 9110 §6.6.1). */
  Optional<Instant> serverTime() {
    return answered("Date")
        .flatMap(
            text -> {
              try {
                return Optional.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME
                        .withLocale(Locale.ROOT)
                        .parse(text.strip(), Instant::from));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            });
  }

  /** Returns the time that a signature is compared with; empty if the answer tells none. */
  Optional<Instant> signedAround() {
    return request.answer().isPresent() && !live
        ? serverTime()
        : Optional.of(serverTime().orElse(now));
  }

  /** Shows nothing that may be secret. */
  @Override
  public String toString() {
    return request.toString();
  }
}
