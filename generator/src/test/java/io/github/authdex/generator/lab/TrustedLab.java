package io.github.authdex.generator.lab;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.authdex.lab.Lab;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Trusts the authority of a lab that speaks TLS as a user does whose servers have one of their own:
 * it stands in the trust store that Java is told of, until this is closed.
 */
final class TrustedLab implements AutoCloseable {
  private static final String PROPERTY = "javax.net.ssl.trustStore";
  private static final HttpClient PLAIN = HttpClient.newHttpClient();

  private final Optional<Path> store;
  private final HttpClient http;

  private TrustedLab(Optional<Path> store, HttpClient http) {
    this.store = store;
    this.http = http;
  }

  static TrustedLab of(Lab lab) throws IOException, GeneralSecurityException {
    Optional<String> authority = lab.authorityPem();
    if (authority.isEmpty()) {
      return new TrustedLab(Optional.empty(), PLAIN);
    }
    Path store = written(authority.get());
    System.setProperty(PROPERTY, store.toString());
    SSLContext context = SSLContext.getInstance("TLS"); // The default one was made before.
    context.init(null, null, null);
    return new TrustedLab(Optional.of(store), HttpClient.newBuilder().sslContext(context).build());
  }

  private static Path written(String authority) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("JKS"); // Its certificates are read without a password.
    trusted.load(null, null);
    trusted.setCertificateEntry(
        "lab",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(authority.getBytes(US_ASCII))));
    Path file = Files.createTempFile("lab", ".jks");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, new char[0]);
    }
    return file;
  }

  /** Returns a client that shows no certificate. */
  HttpClient http() {
    return http;
  }

  @Override
  public void close() throws IOException {
    if (store.isPresent()) {
      System.clearProperty(PROPERTY);
      Files.delete(store.get());
    }
  }
}
