package io.github.authdex.auth.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerJsonTest {
  /** Ten bytes that begin like JSON in UTF-32 and then are no character of it. */
  private static final byte[] NO_CHARACTER = {0, 0, 0, '{', 0x7f, 0, 0, 0, 0, 0};

  @Test
  void numbersAndTruthValuesAreTextAsTheyAreWritten() {
    ServerJson json = read("{\"a\":[1.10,true,null,\"x\"],\"a/b\":\"s\"}");
    assertThat(json.text("/a/0")).hasValue("1.10");
    assertThat(json.text("/a/1")).hasValue("true");
    assertThat(json.text("/a/2")).isEmpty();
    assertThat(json.text("/a/9")).isEmpty();
    assertThat(json.text("/a")).isEmpty();
    assertThat(json.text("/a~1b")).hasValue("s");
  }

  @Test
  void lastOfTwoMembersOfANameCounts() {
    assertThat(read("{\"a\":1,\"a\":2}").text("/a")).hasValue("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}", "{\"a\":}", "hush", "\u0000"})
  void whatIsNotOneValueIsNone(String text) {
    assertThat(ServerJson.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void deepNestingAndBrokenCharactersAreNone() {
    assertThat(ServerJson.read(("[".repeat(60) + "]".repeat(60)).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(ServerJson.read(NO_CHARACTER)).isEmpty();
    assertThat(ServerJson.read(new byte[] {'"', (byte) 0xff, '"'})).isEmpty();
  }

  @Test
  void fieldIsNotPutIntoBrokenCharacters() {
    assertThatThrownBy(() -> JsonField.put(NO_CHARACTER, "key", "k"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a JSON object to put the field \"key\" into but the body is not one");
  }

  private static ServerJson read(String text) {
    return ServerJson.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
