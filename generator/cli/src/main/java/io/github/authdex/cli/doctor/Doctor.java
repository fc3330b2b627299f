package io.github.authdex.cli.doctor;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.cli.draft.SeenRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Judges requests by what a catalog knows, and by what servers answered.
 *
 * @param catalog knows how APIs want to be authenticated
 * @param clock the time that signatures and tokens are compared with
 */
public record Doctor(Catalog catalog, Clock clock) {
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 407, 429);

  /**
   * Returns what is wrong with {@code asked}.
   *
   * @param live whether its answer came just now
   */
  public Diagnosis diagnosis(AskedRequest asked, boolean live) {
    SeenRequest request = asked.request();
    Instant now = clock.instant();
    Optional<KnownApi> api = KnownApi.of(catalog, request);
    Optional<NearApi> near = api.isPresent() ? Optional.empty() : NearApi.of(catalog, request);
    return Diagnosis.of(
        new Examination(
            request,
            api,
            near,
            SentValues.of(request),
            now,
            live,
            asked.filledIn(),
            asked.unseen()));
  }

  /** Returns whether a server refused {@code request}, for all that one knows of its API. */
  public boolean isRefused(SeenRequest request) {
    int status = request.answer().map(answer -> answer.status()).orElse(0);
    return REFUSALS.contains(status)
        || (status >= 400 && isKnownRefusal(request, status))
        || (status < 300 && AnswerText.of(request).refusesInside());
  }

  private boolean isKnownRefusal(SeenRequest request, int status) {
    return KnownApi.of(catalog, request)
        .flatMap(api -> api.entry().refusal())
        .filter(refusal -> refusal.status() == status)
        .isPresent();
  }
}
