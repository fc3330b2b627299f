package io.github.authdex.cli.doctor;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.CredentialCheck;
import io.github.authdex.catalog.CredentialDoubt;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the value of a credential by what the catalog says of its form. */
final class CredentialValues {
  private static final Map<CredentialDoubt.Kind, String> CODES =
      Map.of(
          CredentialDoubt.Kind.PASTED, "pasted-along",
          CredentialDoubt.Kind.ENDED, "expired",
          CredentialDoubt.Kind.OTHER, "other-credential",
          CredentialDoubt.Kind.FORM, "format",
          CredentialDoubt.Kind.MODE, "test-or-live");

  private final Examination examination;

  CredentialValues(Examination examination) {
    this.examination = examination;
  }

  /**
   * Returns what is wrong with {@code values}, which stand in {@code place}.
   *
   * @param values by the name of the credential
   */
  List<Finding> findings(Map<String, String> values, WirePlace place) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      finding(value.getKey(), value.getValue(), place).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> finding(String name, String value, WirePlace place) {
    String where = "what stands in the " + place;
    if (Placeholder.isFilledByShell(value) && examination.filledIn()) {
      return Optional.empty();
    }
    return Placeholder.finding(value, where).or(() -> doubt(spec(name, where), value));
  }

  private Optional<Finding> doubt(CredentialSpec spec, String value) {
    CredentialCheck check =
        examination
            .api()
            .map(
                api ->
                    CredentialCheck.of(api.entry(), clock())
                        .at(api.match().server(), api.entry().servers()))
            .orElseGet(() -> CredentialCheck.of(List.of(spec), "", clock()));
    return check.found(List.of(spec), asked -> Optional.of(Secret.of(value))).stream()
        .findFirst()
        .map(CredentialValues::told)
        .or(() -> PastedInside.finding(value, spec.env()));
  }

  /** In a recording that tells no time, nothing is known to have ended. */
  private Clock clock() {
    return Clock.fixed(examination.signedAround().orElse(Instant.EPOCH), ZoneOffset.UTC);
  }

  /** A sentence of the catalog ends with the mend, behind a semicolon. */
  private static Finding told(CredentialDoubt doubt) {
    int mend = doubt.words().lastIndexOf("; ");
    return mend < 0
        ? new Finding(
            CODES.get(doubt.kind()), doubt.words(), "copy it again from where it was given out")
        : new Finding(
            CODES.get(doubt.kind()),
            doubt.words().substring(0, mend),
            doubt.words().substring(mend + 2));
  }

  /** Returns the credential {@code name}, called by where it stands instead of its variable. */
  private CredentialSpec spec(String name, String where) {
    Map<String, CredentialSpec> known = new LinkedHashMap<>();
    examination.api().ifPresent(api -> known.putAll(api.entry().credentials()));
    CredentialSpec spec = known.get(name);
    return spec == null
        ? new CredentialSpec(
            name, "access token", "", "", where, true, false, CredentialSpec.Format.UNKNOWN)
        : new CredentialSpec(
            spec.name(),
            spec.title(),
            spec.description(),
            spec.obtain(),
            where,
            spec.secret(),
            spec.optional(),
            spec.format(),
            spec.parts(),
            spec.example());
  }
}
