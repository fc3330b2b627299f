package io.github.authdex.cli.doctor;

import io.github.authdex.auth.FixedHeader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Headers without which the API refuses requests, or those by the scheme in use. */
final class FixedHeaders implements RequestCheck {
  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    return examination
        .api()
        .filter(api -> examination.unseen().isEmpty())
        .filter(api -> !api.isEndpoint(examination.request()))
        .map(api -> findings(examination, api))
        .orElseGet(List::of);
  }

  private static List<Finding> findings(Examination examination, KnownApi api) {
    Optional<AlternativeReading> used =
        AlternativeReading.best(examination, api.requirement())
            .filter(AlternativeReading::isPassed);
    Stream<FixedHeader> ofSchemes =
        used.stream()
            .flatMap(reading -> reading.alternative().names().stream())
            .flatMap(name -> api.scheme(name).headers().stream());
    return Stream.concat(api.entry().headers().stream(), ofSchemes)
        .filter(FixedHeader::required)
        .filter(header -> isMissing(header, examination))
        .map(FixedHeaders::missing)
        .distinct()
        .toList();
  }

  private static boolean isMissing(FixedHeader header, Examination examination) {
    return examination.values().header(header.name()).filter(text -> !text.isBlank()).isEmpty();
  }

  private static Finding missing(FixedHeader header) {
    String value = header.value().orElse(header.example());
    return new Finding(
        "missing-header",
        "the header \"" + header.name() + "\" is missing, which the API requires",
        "send " + header.name() + ": " + (value.isEmpty() ? "…" : value));
  }
}
