package io.github.authdex.generator.emit.curl;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.curl.BashText.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the calls that have curl itself authenticate a request. */
final class AuthLines {
  private final BashText text;

  AuthLines(BashText text) {
    this.text = text;
  }

  List<String> write(SchemeRendering rendering) {
    List<String> lines = new ArrayList<>();
    rendering.certificate().ifPresent(made -> lines.add(certificate(made)));
    rendering.auth().ifPresent(auth -> lines.addAll(made((Made) auth)));
    return lines;
  }

  private String certificate(Made made) {
    return "certificate "
        + text.word(made.text("certificate"), Place.AS_IS)
        + " "
        + mayBeEmpty(made, "privateKey", "passphrase");
  }

  private List<String> made(Made made) {
    AuthScheme scheme = made.scheme();
    if (scheme instanceof SigV4Scheme) {
      return List.of(
          "aws "
              + words(made, "service", "region", "accessKeyId", "secretAccessKey")
              + " "
              + mayBeEmpty(made, "sessionToken"));
    }
    String login = "login " + mayBeEmpty(made, "domain", "username", "password");
    if (scheme instanceof DigestScheme) {
      return List.of("option digest", login);
    }
    return scheme instanceof NtlmScheme ? List.of("option ntlm", login) : List.of(login);
  }

  private String words(Made made, String... names) {
    return words(text, made, names);
  }

  /** Returns words for which nothing needs to be filled in. */
  private String mayBeEmpty(Made made, String... names) {
    return words(text.apart(), made, names);
  }

  private static String words(BashText text, Made made, String... names) {
    return Stream.of(names)
        .map(name -> text.word(made.text(name), Place.AS_IS))
        .collect(Collectors.joining(" "));
  }
}
