package io.github.authdex.auth.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a kind must have besides that for which the compiler asks. */
class KindsTest {
  private static final Path FOLDER = Path.of("src/test/resources/vectors");

  /** Which published cases try which kinds; a kind of neither is tried by our own word alone. */
  private static final Map<String, Set<Class<? extends AuthScheme>>> VECTORS =
      Map.ofEntries(
          entry("aws-sigv4-suite", Set.of(SigV4Scheme.class)),
          entry(
              "basic-bearer-apikey-mtls",
              Set.of(BasicScheme.class, BearerScheme.class, ApiKeyScheme.class, MtlsScheme.class)),
          entry("cookies", Set.of(SessionScheme.class)),
          entry("custom-hmac", Set.of(SignatureScheme.class)),
          entry("digest", Set.of(DigestScheme.class)),
          entry("edgegrid", Set.of(EdgeGridScheme.class)),
          entry("hawk", Set.of(HawkScheme.class)),
          entry("http-message-signatures", Set.of(HttpSigScheme.class)),
          entry("jwt-assertions", Set.of(JwtScheme.class, AsapScheme.class)),
          entry("ntlm", Set.of(NtlmScheme.class)),
          entry("oauth1", Set.of(OAuth1Scheme.class)),
          entry("oauth2-messages", Set.of(OAuth2Scheme.class, OidcScheme.class)));

  @Test
  void eachKindIsTriedByPublishedCases() {
    assertThat(VECTORS.values().stream().<Class<?>>flatMap(Set::stream))
        .as("the kinds that the files of vectors/ try")
        .containsExactlyInAnyOrder(AuthScheme.class.getPermittedSubclasses());
    VECTORS.keySet().forEach(name -> assertThat(FOLDER.resolve(name + ".json")).isNotEmptyFile());
  }

  @Test
  void eachFileOfVectorsSaysWhereItIsFrom() throws IOException {
    String sources = Files.readString(FOLDER.resolve("SOURCES.md"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".json") && !name.endsWith("-more.json"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(sources).contains("`" + name + "`"));
    }
  }

  @Test
  void packageOfEachKindIsExported() throws Exception {
    try (InputStream descriptor =
        Files.newInputStream(Path.of("target/classes/module-info.class"))) {
      Set<String> exported =
          ModuleDescriptor.read(descriptor).exports().stream()
              .map(ModuleDescriptor.Exports::source)
              .collect(Collectors.toSet());
      assertThat(exported)
          .as("the exports of module-info.java")
          .containsAll(kinds().map(Class::getPackageName).toList());
    }
  }

  private static Stream<Class<?>> kinds() {
    return Stream.of(AuthScheme.class.getPermittedSubclasses());
  }
}
