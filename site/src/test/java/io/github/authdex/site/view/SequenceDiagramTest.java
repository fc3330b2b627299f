package io.github.authdex.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.site.kind.KindGuides;
import io.github.authdex.site.view.SequenceDiagram.Actor;
import io.github.authdex.site.view.SequenceDiagram.Message;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SequenceDiagramTest {
  /** A letter of 13 pixels takes about so many of them. */
  private static final double LETTER = 6.4;

  @Test
  void actorsStandSideBySideAndMessagesBelowOneAnother() {
    SequenceDiagram picture =
        SequenceDiagram.of("flow", "A call")
            .actor("Program", "")
            .actor("API", "api.example.com")
            .says(0, 1, "a request")
            .answers(1, 0, "200")
            .build();

    assertThat(picture.description())
        .isEqualTo("1. Program to API: a request. 2. API to Program: 200.");
    assertThat(picture.width()).isEqualTo(380);
    assertThat(picture.height()).isEqualTo(188);
    assertThat(picture.actors())
        .containsExactly(
            new Actor("Program", "", 95, 17, 156, 182),
            new Actor("API", "api.example.com", 285, 207, 156, 182));
    assertThat(picture.messages())
        .containsExactly(
            new Message("a request", 1, 95, 285, 190, 113, 120, false),
            new Message("200", 2, 285, 95, 190, 157, 164, true));
    assertThat(picture.messages().get(0).head()).isEqualTo("285,120 276,115 276,125");
    assertThat(picture.messages().get(1).head()).isEqualTo("95,164 104,159 104,169");
  }

  /** A longer label would run over the lines of its neighbours. */
  @TestFactory
  Stream<DynamicTest> labelsOfKindsFitBetweenTheirActors() {
    return Stream.of(KindWords.values())
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.word(),
                    () ->
                        assertThat(KindGuides.of(kind.word()).picture().messages())
                            .isNotEmpty()
                            .allMatch(SequenceDiagramTest::fits)));
  }

  private static boolean fits(Message message) {
    String text = message.number() + ". " + message.label();
    return text.length() * LETTER <= Math.abs(message.to() - message.from());
  }
}
