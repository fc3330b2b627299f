package io.github.authdex.benchmark;

import io.github.authdex.benchmark.KindSample.Floor;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The JDK's cryptography alone, on as many bytes as a kind gives it. */
final class Floors {
  private Floors() {}

  static Floor rsa(PrivateKey key, int signed) throws GeneralSecurityException {
    byte[] text = new byte[signed];
    Signature signature = Signature.getInstance("SHA256withRSA");
    return () -> {
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    };
  }

  /** One HMAC-SHA256 with a key that is ready, and one SHA-256 if there is something to hash. */
  static Floor macAndDigest(int signed, int hashed) throws GeneralSecurityException {
    byte[] text = new byte[signed];
    byte[] content = new byte[hashed];
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return () -> {
      if (hashed > 0) {
        digest.digest(content);
      }
      return mac.doFinal(text);
    };
  }

  /** The four HMAC-MD5 of an answer of version 2: the key, the proof, the session's, the MIC. */
  static Floor ntlm(int signed) throws GeneralSecurityException {
    byte[] text = new byte[signed];
    Mac mac = Mac.getInstance("HmacMD5");
    mac.init(new SecretKeySpec(new byte[16], "HmacMD5"));
    return () -> {
      mac.doFinal(text);
      mac.doFinal(text);
      mac.doFinal(text);
      return mac.doFinal(text);
    };
  }
}
