package io.github.authdex.auth.oauth1;

import static io.github.authdex.auth.Environments.NOW;

import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.services.HMACSha1SignatureService;
import com.github.scribejava.core.services.PlaintextSignatureService;
import com.github.scribejava.core.services.RSASha1SignatureService;
import com.github.scribejava.core.services.SignatureService;
import com.github.scribejava.core.services.TimestampService;
import io.github.authdex.auth.PemKeys;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A server as scribejava knows it, with a nonce and a time that do not change. */
final class ScribeJavaApi extends DefaultApi10a {
  private final String root;
  private final String method;
  private final String nonce;
  private final PemKeys rsa;

  ScribeJavaApi(String root, String method, String nonce, PemKeys rsa) {
    this.root = root;
    this.method = method;
    this.nonce = nonce;
    this.rsa = rsa;
  }

  @Override
  public String getRequestTokenEndpoint() {
    return root + "initiate";
  }

  @Override
  public String getAccessTokenEndpoint() {
    return root + "token";
  }

  @Override
  public String getAuthorizationBaseUrl() {
    return root + "authorize";
  }

  @Override
  public TimestampService getTimestampService() {
    return new TimestampService() {
      @Override
      public String getTimestampInSeconds() {
        return Long.toString(NOW.getEpochSecond());
      }

      @Override
      public String getNonce() {
        return nonce;
      }
    };
  }

  @Override
  public SignatureService getSignatureService() {
    return switch (method) {
      case "RSA-SHA1" -> new RSASha1SignatureService(privateKey());
      case "PLAINTEXT" -> new PlaintextSignatureService();
      default -> new HMACSha1SignatureService();
    };
  }

  private PrivateKey privateKey() {
    String base64 = rsa.privateKey().replaceAll("-----[A-Z ]+-----", "");
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
