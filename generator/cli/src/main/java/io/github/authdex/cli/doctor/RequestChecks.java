package io.github.authdex.cli.doctor;

import java.util.ArrayList;
import java.util.List;

/** All checks, those first that say most; the last speak only where nothing else is known. */
final class RequestChecks {
  private static final List<RequestCheck> ALL =
      List.of(
          new TransportCheck(),
          new AddressCheck(),
          new CredentialFaults(),
          new UncataloguedCheck(),
          new FixedHeaders(),
          new StatusCheck(),
          new ClockCheck(),
          new ChallengeCheck(),
          new RefusalCheck());

  private RequestChecks() {}

  /** Returns what is wrong with the request; nothing if the server took it. */
  static List<Finding> run(Examination examination) {
    List<Finding> found = new ArrayList<>();
    if (!examination.accepted()) {
      for (RequestCheck check : ALL) {
        found.addAll(check.findings(examination, List.copyOf(found)));
      }
    }
    return List.copyOf(found);
  }
}
