package io.github.authdex.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.CredentialSpec.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialFormatTest {
  @Test
  void wordsSayWhatIsKnown() {
    assertThat(Format.UNKNOWN.words()).isEmpty();
    assertThat(new Format(List.of("sk_", "rk_"), 20, 0, "base64url").words())
        .isEqualTo("starts with sk_ or rk_, at least 20 characters, base64url after that");
    assertThat(new Format(List.of(), 32, 32, "hex").words()).isEqualTo("32 characters, hex");
    assertThat(new Format(List.of(), 0, 64, "printable").words())
        .isEqualTo("at most 64 characters");
    assertThat(new Format(List.of(), 8, 64, "digits").words())
        .isEqualTo("8 to 64 characters, digits");
  }
}
