package io.github.authdex.junit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Sample classes, run by JUnit as those of a project are. */
record SampleRun(EngineExecutionResults results) {
  static SampleRun of(Class<?>... samples) {
    return of(Map.of(), samples);
  }

  static SampleRun of(Map<String, String> settings, Class<?>... samples) {
    return new SampleRun(
        EngineTestKit.engine("junit-jupiter")
            .configurationParameters(settings)
            .selectors(
                Stream.of(samples)
                    .map(DiscoverySelectors::selectClass)
                    .toArray(DiscoverySelector[]::new))
            .execute());
  }

  /** Returns how many tests passed. */
  long passed() {
    return results.testEvents().succeeded().count();
  }

  /** Returns what classes and tests failed with. */
  List<Throwable> failures() {
    return results.allEvents().failed().stream()
        .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
        .flatMap(result -> result.getThrowable().stream())
        .toList();
  }

  /** Returns the messages of {@link #failures}. */
  List<String> problems() {
    return failures().stream().map(Throwable::getMessage).toList();
  }
}
