package io.github.authdex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class PrinterTest {
  private static final String TITLE = "Mail\u001b[31mgun\u202e\nX\u200b";

  private static String printed(boolean color, Consumer<Printer> printing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    printing.accept(new Printer(stream, color, false, new PrintRedaction()));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTitleIsOneLine() {
    assertThat(printed(false, printer -> printer.println(TITLE)))
        .isEqualTo("Mail\\u001b[31mgun\\u202e\\u000aX\\u200b\n");
  }

  @Test
  void ourBoldIsTheOnlySequence() {
    assertThat(printed(true, printer -> printer.heading(TITLE, TITLE)))
        .isEqualTo(
            "\u001b[1mMail\\u001b[31mgun\\u202e\\u000aX\\u200b\u001b[0m"
                + "Mail\\u001b[31mgun\\u202e\\u000aX\\u200b\n");
  }

  @Test
  void jsonIsTheSameDataAfterwards() throws Exception {
    ObjectMapper json = new ObjectMapper();
    String text = json.writeValueAsString(TITLE + "\udb40\udc41\u009b");

    assertThat(json.readTree(printed(false, printer -> printer.print(text))).asText())
        .isEqualTo(TITLE + "\udb40\udc41\u009b");
  }

  @Test
  void userInformationOfAUrlIsHidden() {
    assertThat(printed(false, printer -> printer.println("see https://a:b@x/ and //c@d")))
        .isEqualTo("see https://***@x/ and //c@d\n");
  }
}
