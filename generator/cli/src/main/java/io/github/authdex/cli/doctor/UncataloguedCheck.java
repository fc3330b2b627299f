package io.github.authdex.cli.doctor;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.cli.call.ProofText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be told of credentials without knowing the API. */
final class UncataloguedCheck implements RequestCheck {
  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    if (examination.api().isPresent()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (SentValue value : examination.values().credentials()) {
      findings.addAll(
          value.place().isSame(WirePlace.AUTHORIZATION)
              ? authorization(examination, value)
              : plain(examination, value.value(), value.place()));
    }
    return findings;
  }

  private static List<Finding> authorization(Examination examination, SentValue sent) {
    String value = sent.value();
    if (!ProofText.isScheme(value)) {
      return plain(examination, value, sent.place());
    }
    String word = value.substring(0, value.indexOf(' '));
    String rest = value.substring(word.length() + 1);
    if (rest.stripLeading()
        .toLowerCase(Locale.ROOT)
        .startsWith(word.toLowerCase(Locale.ROOT) + " ")) {
      return List.of(
          new Finding(
              "doubled-prefix",
              "\"" + word + "\" stands twice in the " + sent.place(),
              "write it once; a client that adds it takes the credential alone"));
    }
    return word.equalsIgnoreCase("Basic")
        ? new BasicPair(BASIC, new CredentialValues(examination)).findings(rest)
        : plain(examination, rest, sent.place());
  }

  static final BoundScheme BASIC = BoundScheme.builder("basic", BasicScheme.BASIC).build();

  private static List<Finding> plain(Examination examination, String value, WirePlace place) {
    return new CredentialValues(examination).findings(Map.of("", value), place);
  }
}
