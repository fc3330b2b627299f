package io.github.authdex.lab.signature;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.signature.KeyDerivation;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.lab.key.JwtKey;
import io.github.authdex.lab.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Optional;

/** The server's side of the key that a recipe signs with. */
final class RecipeKey {
  private final SignatureScheme scheme;
  private final RecipeAlgorithm algorithm;
  private final Optional<PublicKey> publicKey;
  private final byte[] shared;

  RecipeKey(RunContext bench, BoundScheme bound, SignatureScheme scheme) {
    this.scheme = scheme;
    this.algorithm = RecipeAlgorithm.named(scheme.algorithm());
    this.publicKey = bench.credential(bound, "key").flatMap(bench.throwaway()::publicKey);
    this.shared =
        publicKey.isPresent() || algorithm.isDigest()
            ? new byte[0]
            : JwtKey.bytes(bench.value(bound, "key"), scheme.keyEncoding());
  }

  /** Returns whether {@code written} is the signature of {@code text} in {@code request}. */
  boolean isProof(RecipeText request, byte[] text, String written) {
    if (publicKey.isPresent()) {
      byte[] signature = RecipeAlgorithm.decode(scheme.encoding(), written);
      return algorithm.verifies(publicKey.get(), text, signature);
    }
    byte[] key = scheme.derive().map(how -> derived(how, request)).orElse(shared);
    return RecipeAlgorithm.isSame(scheme.encoding(), written, algorithm.proof(key, text));
  }

  private byte[] derived(KeyDerivation how, RecipeText request) {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    first.writeBytes(how.prefix().getBytes(StandardCharsets.UTF_8));
    first.writeBytes(shared);
    byte[] key = first.toByteArray();
    for (SignaturePart part : how.by()) {
      key = algorithm.proof(key, request.part(part));
    }
    return key;
  }
}
