package io.github.authdex.auth.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitedWarningsTest {
  private static final String NAME = "io.github.authdex.first-few";

  private final Logger log = Logger.getLogger(NAME);

  @ParameterizedTest
  @CsvSource({"0,''", "2,1 2", "5,1 2 3 4 5", "8,1 2 3 4 5 3 more like these"})
  void firstFiveAreToldAndTheOthersCounted(int things, String told) {
    List<String> lines = new ArrayList<>();
    Handler handler = new Lines(lines);
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    try {
      LimitedWarnings few = new LimitedWarnings(NAME);
      for (int thing = 1; thing <= things; thing++) {
        few.tell(thing);
      }
      few.end();
    } finally {
      log.removeHandler(handler);
    }
    assertThat(String.join(" ", lines)).isEqualTo(told);
  }

  private static final class Lines extends Handler {
    private final List<String> lines;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord record) {
      lines.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
