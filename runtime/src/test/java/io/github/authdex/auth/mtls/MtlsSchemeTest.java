package io.github.authdex.auth.mtls;

import static io.github.authdex.auth.mtls.CertificateServer.bytes;
import static io.github.authdex.auth.mtls.CertificateServer.path;
import static io.github.authdex.auth.mtls.CertificateServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.WireTest;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a server that insists on a certificate of our authority. */
public class MtlsSchemeTest extends WireTest {
  private static CertificateServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new CertificateServer(true);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> identities() throws IOException {
    String p12 = Base64.getEncoder().encodeToString(bytes("client.p12"));
    return Stream.of(
        held(
            "PKCS #8",
            "certificate",
            text("client-chain.pem"),
            "privateKey",
            text("client-pkcs8.pem")),
        held(
            "PKCS #1",
            "certificate",
            text("client-chain.pem"),
            "privateKey",
            text("client-pkcs1.pem")),
        held(
            "an encrypted key",
            "certificate",
            text("client-chain.pem"),
            "privateKey",
            text("client-encrypted.pem"),
            "passphrase",
            "secret-pass"),
        held(
            "a chain in another order, with what openssl writes between",
            "certificate",
            "Bag Attributes\n    localKeyID: 79\n"
                + text("ca.pem")
                + "subject=CN = client\n"
                + text("client-chain.pem"),
            "privateKey",
            text("client-pkcs8.pem")),
        held("one text", "certificate", text("client-chain.pem") + text("client-pkcs8.pem")),
        held(
            "a text in one line",
            "certificate",
            text("client-chain.pem").replace("\n", "\\n"),
            "privateKey",
            text("client-pkcs8.pem").replace("\n", "\\n")),
        held(
            "files",
            "certificate",
            path("client-chain.pem"),
            "privateKey",
            path("client-pkcs8.pem")),
        held("PKCS #12", "certificate", path("client.p12"), "passphrase", "secret-pass"),
        held("PKCS #12 in Base64", "certificate", p12, "passphrase", "secret-pass"),
        held("JKS", "certificate", path("client.jks"), "passphrase", "secret-pass"));
  }

  private static Arguments held(String name, String... roles) {
    return Arguments.of(name, List.of(roles));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("identities")
  void serverSeesTheClient(String name, List<String> roles) throws Exception {
    Response response = send(authentication(roles), "/");
    assertThat(response.status()).isEqualTo(200);
    assertThat(new String(response.body().bytes().orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("CN=client");
  }

  @Test
  void certificateIsNotTakenToAnotherOrigin() throws Exception {
    List<String> roles = new ArrayList<>(List.of("certificate", path("client.p12")));
    roles.addAll(List.of("passphrase", "secret-pass"));
    assertThat(send(authentication(roles), "/away").status()).isEqualTo(302);
  }

  @Test
  void serverOfAnotherAuthorityIsNotTrusted() throws IOException {
    Authentication usual =
        new MtlsScheme()
            .authenticate(
                Environments.credentials(
                    "certificate", text("client-chain.pem") + text("client-pkcs8.pem")),
                Environments.of(""));
    assertThatThrownBy(() -> send(usual, "/")).isInstanceOf(IOException.class);
  }

  @Test
  void keyOfAnotherCertificateIsRefused() throws IOException {
    assertRefused(
        "Expected the private key of one of the certificates but it is that of another",
        "certificate",
        text("client-chain.pem"),
        "privateKey",
        text("other-sec1.pem"));
  }

  @Test
  void wrongPassphraseIsRefused() throws IOException {
    assertRefused(
        "Expected the passphrase of the encrypted private key but it does not open it",
        "certificate",
        text("client-chain.pem"),
        "privateKey",
        text("client-encrypted.pem"),
        "passphrase",
        "c4n4ry");
    assertRefused(
        "Expected a key store in PKCS #12 or JKS and its passphrase but it does not open",
        "certificate",
        path("client.p12"),
        "passphrase",
        "c4n4ry");
    assertRefused(
        "Expected a passphrase, since the private key is encrypted",
        "certificate",
        text("client-chain.pem"),
        "privateKey",
        text("client-encrypted.pem"));
  }

  @Test
  void keyOfAnotherPassphraseInAStoreIsRefusedWithTheWayOut() throws Exception {
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(new ByteArrayInputStream(bytes("client.jks")), "secret-pass".toCharArray());
    String alias = store.aliases().nextElement();
    Certificate[] chain = store.getCertificateChain(alias);
    store.setKeyEntry(
        alias, store.getKey(alias, "secret-pass".toCharArray()), "c4n4ry".toCharArray(), chain);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, "secret-pass".toCharArray());
    assertRefused(
        "Expected the key in the key store to have the passphrase of the store but it has another;"
            + " change it by keytool -keypasswd",
        "certificate",
        Base64.getEncoder().encodeToString(out.toByteArray()),
        "passphrase",
        "secret-pass");
  }

  /** By scrypt, which Java lacks: {@code openssl pkcs8 -topk8 -scrypt}. */
  @Test
  void keyEncryptedByAnotherCipherIsRefusedWithTheWayOut() throws IOException {
    assertRefused(
        "Expected a private key that is encrypted by AES but it is by a cipher that Java lacks;"
            + " convert it by openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem",
        "certificate",
        text("client-chain.pem"),
        "privateKey",
        text("client-scrypt.pem"),
        "passphrase",
        "secret-pass");
  }

  @Test
  void keyEncryptedInTheOldWayIsRefusedWithTheWayOut() throws IOException {
    assertRefused(
        "Expected a key in PKCS #8 but it is encrypted in the old way of OpenSSL; convert it by"
            + " openssl pkcs8 -topk8 -in old.pem -out new.pem",
        "certificate",
        text("client-chain.pem"),
        "privateKey",
        text("client-old.pem"));
  }

  @Test
  void whatIsNoCertificateIsRefused() throws IOException {
    assertRefused(
        "Expected for \"certificate\" of mtls a PEM text, the path of a file that is there, or a"
            + " key store in Base64, but was none of these",
        "certificate",
        "c4n4ry-x");
    assertRefused(
        "Expected a certificate in PEM (RFC 7468 §5), which begins with -----BEGIN"
            + " CERTIFICATE-----, but found none",
        "certificate",
        text("client-pkcs8.pem"));
  }

  @Test
  void endedCertificateIsRefused() {
    Authentication late =
        new MtlsScheme()
            .authenticate(
                Environments.credentials(
                    "certificate", path("client.p12"), "passphrase", "secret-pass"),
                Environments.of(Instant.parse("2200-01-01T00:00:00Z"), "", Map.of()));
    assertThatThrownBy(() -> late.tls().orElseThrow().context())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a client certificate in its time but it ended at 2125-");
  }

  private static void assertRefused(String message, String... roles) {
    assertThatThrownBy(() -> authentication(Arrays.asList(roles)).tls().orElseThrow().context())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static Authentication authentication(List<String> roles) {
    List<String> all = new ArrayList<>(roles);
    all.addAll(List.of("authorities", path("ca.pem")));
    return new MtlsScheme()
        .authenticate(Environments.credentials(all.toArray(String[]::new)), Environments.of(""));
  }

  private Response send(Authentication authentication, String path) throws Exception {
    URI uri = server.url(path);
    return adapter().sender(Setup.of(authentication, uri)).send(Request.of("GET", uri));
  }
}
