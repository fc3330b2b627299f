package io.github.authdex.cli.doctor;

import io.github.authdex.auth.BoundScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What else there is to know of a request: what was not looked at, and what remains possible. */
final class DoctorNotes {
  private DoctorNotes() {}

  static List<String> of(Examination examination, List<Finding> findings) {
    List<String> notes = new ArrayList<>();
    if (examination.api().isEmpty()) {
      notes.add(
          "the catalog does not know this API; looked at is only what needs no knowledge of it");
    }
    examination.near().flatMap(NearApi::note).ifPresent(notes::add);
    examination.api().ifPresent(api -> ofApi(examination, api, notes));
    if (!examination.request().declared().isEmpty()) {
      notes.add("the command proves who sends by itself; what it makes of that is not seen here");
    }
    if (examination.filledIn()) {
      notes.add("a shell fills in a part of the command, which is not judged");
    }
    if (findings.isEmpty()) {
      notes.add(remaining(examination));
    }
    return notes;
  }

  private static void ofApi(Examination examination, KnownApi api, List<String> notes) {
    if (api.isEndpoint(examination.request())) {
      notes.add(
          "the URL gives out tokens or sessions; how a client proves itself there is not judged");
      return;
    }
    Optional<AlternativeReading> used = AlternativeReading.best(examination, api.requirement());
    if (used.filter(AlternativeReading::isUntouched).isPresent()) {
      UnseenSource.of(examination)
          .ifPresent(words -> notes.add("no credential was seen; " + words));
    }
    if (used.filter(AlternativeReading::isOfUnknownWay).isPresent()) {
      notes.add(
          "a credential goes a way that the catalog does not know of this API; whether the API"
              + " takes it is not known");
    }
    used.stream()
        .filter(AlternativeReading::isPassed)
        .flatMap(reading -> reading.alternative().names().stream())
        .map(api::scheme)
        .filter(BoundScheme::isDeprecated)
        .forEach(bound -> notes.add("\"" + bound.name() + "\" is given up: " + bound.deprecated()));
    used.stream()
        .flatMap(reading -> reading.alternative().names().stream())
        .filter(name -> api.scheme(name).scheme().kind().equals("mtls"))
        .forEach(name -> notes.add("a client certificate is asked for, which no request shows"));
    api.entry()
        .refusal()
        .filter(refusal -> refusal.status() == examination.status())
        .ifPresent(
            refusal ->
                notes.add(
                    "the API answers "
                        + refusal.status()
                        + " where the credential is missing or wrong"));
  }

  private static String remaining(Examination examination) {
    if (examination.accepted()) {
      return "the server took the request (" + examination.status() + ")";
    }
    if (examination.redirected()) {
      return "the server sends on to another address ("
          + examination.status()
          + "), which says nothing of the credential; clients leave it out on the way to another"
          + " host";
    }
    String value =
        "what remains is the value itself (mistyped, revoked, of another account) and what it may"
            + " do, which only the server knows";
    return examination.status() == 0
        ? value + "; the answer is not known: --send asks the server"
        : value;
  }
}
