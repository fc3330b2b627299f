package io.github.authdex.cli.doctor;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.SecretNames;
import io.github.authdex.cli.call.PathSecrets;
import io.github.authdex.cli.call.ProofText;
import io.github.authdex.cli.call.SecretMask;
import io.github.authdex.cli.call.SecretValues;
import io.github.authdex.cli.draft.SeenField;
import io.github.authdex.cli.draft.SeenRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be shown of a request: where a credential stands, the word in front of it, and the start
 * of it that all of its kind have. A server may send a credential back, so that its words are
 * masked, too.
 */
final class ShownSecrets {
  private static final String HIDDEN = "***";

  /** What is longer, or more, is not looked for in a server's words: these are not shown then. */
  private static final int LONGEST = 4_096;

  private static final int MOST = 40;

  private static final int LONGEST_TOGETHER = 16 << 10;

  private static final int LONGEST_WORDS = 200;

  private static final int LONGEST_URL = 1_000;

  /** In our own words a shorter one could be any word; a server's may hold it. */
  private static final int SHORTEST = 8;

  private final SecretMask own = SecretMask.empty();
  private final SecretMask all = SecretMask.empty();
  private final Set<String> learnt = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> prefixes;
  private int length;
  private boolean open = true;
  private boolean address;

  ShownSecrets(Examination examination) {
    this.prefixes =
        examination.api().stream()
            .flatMap(api -> api.entry().credentials().values().stream())
            .filter(CredentialSpec::secret)
            .flatMap(spec -> spec.format().prefixes().stream())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    examination.api().stream()
        .flatMap(api -> api.entry().schemes().values().stream())
        .flatMap(scheme -> scheme.scheme().places().stream())
        .forEach(place -> names.add(place.name()));
    learn(examination);
  }

  private void learn(Examination examination) {
    SecretValues values =
        new SecretValues(
            name -> names.contains(name) || SecretNames.isSecret(name),
            (name, value) -> learn(value));
    values.url(examination.request().url());
    String decoded = KeyPath.decoded(examination.request().url());
    values.url(decoded);
    PathSecrets.likely(examination.request().url(), (name, value) -> learn(value));
    PathSecrets.likely(decoded, (name, value) -> learn(value));
    examination.api().ifPresent(api -> KeyPath.keys(api).forEach(this::learn));
    address = open && examination.api().filter(KeyPath::holdsKey).isEmpty();
    for (SeenField field : examination.request().headers()) {
      values.header(field.name(), field.value());
      if (field.isCalled("Authorization") && field.value().regionMatches(true, 0, "Basic ", 0, 6)) {
        BasicPair.decoded(field.value().substring(6).strip()).ifPresent(values::userInfo);
      }
    }
    String content = examination.request().content();
    if (content.length() <= LONGEST) {
      values.content(content);
    } else {
      open = false;
    }
  }

  private void learn(String value) {
    if (learnt.contains(value)) {
      return;
    }
    length += value.length();
    if (value.length() > LONGEST || learnt.size() >= MOST || length > LONGEST_TOGETHER) {
      open = false;
    } else {
      learnt.add(value);
      all.learn(value);
      if (value.length() >= SHORTEST) {
        own.learn(value);
      }
    }
  }

  /** Returns {@code text}, of ours or of an address, without secrets. */
  String text(String text) {
    return own.text(text);
  }

  /** Returns the URL of {@code request} without query and secrets. */
  String url(SeenRequest request) {
    String origin = own.text(request.origin());
    if (origin.isEmpty()) {
      return "(no http URL)";
    }
    return cut(address ? own.text(request.place()) : origin + "/…", LONGEST_URL);
  }

  /**
   * Returns words of a server without secrets, and cut short. All that a finding takes from an
   * answer goes through here.
   */
  String foreign(String words) {
    if (!open || words.length() > LONGEST) {
      return HIDDEN;
    }
    String masked = all.text(words);
    return cut(masked, LONGEST_WORDS);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }

  /** Returns where {@code sent} stands, and how it begins if all of its kind do. */
  String line(SentValue sent) {
    return sent.place() + ": " + begin(sent.value());
  }

  private String begin(String value) {
    if (value.isBlank()) {
      return "(empty)";
    }
    String word = ProofText.isScheme(value) ? value.substring(0, value.indexOf(' ') + 1) : "";
    String rest = value.substring(word.length());
    String known =
        prefixes.stream()
            .filter(prefix -> rest.startsWith(prefix) && rest.length() > 2 * prefix.length())
            .findFirst()
            .orElse("");
    return word + known + HIDDEN;
  }

  /** Returns what of the request is worth showing. */
  List<SentValue> sent(Examination examination) {
    Stream<SentValue> expected =
        examination.values().all().stream()
            .filter(value -> names.contains(value.place().name()))
            .filter(value -> !value.place().name().equalsIgnoreCase("Cookie"));
    return Stream.concat(examination.values().credentials().stream(), expected)
        .distinct()
        .limit(20)
        .toList();
  }
}
