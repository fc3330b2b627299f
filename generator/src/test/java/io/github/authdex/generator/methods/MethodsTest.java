package io.github.authdex.generator.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.generator.Formats;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MethodsTest {
  private final ApiModel model = Methods.model();

  @Test
  void everyKindButCertificatesHasAnOperationWithOneSchemeOfItsOwn() {
    Set<String> shown =
        model.operations().stream()
            .map(operation -> model.requirement(operation).alternatives().get(0).names())
            .map(names -> model.auth().schemes().get(names.iterator().next()).scheme().getClass())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    Set<String> kinds =
        Arrays.stream(AuthScheme.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .filter(name -> !name.equals("MtlsScheme"))
            .collect(Collectors.toSet());

    assertThat(shown).isEqualTo(kinds);
    assertThat(model.operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.tag()).isNotEmpty();
              assertThat(operation.summary()).isNotEmpty();
              assertThat(operation.description()).isNotEmpty();
            });
  }

  @Test
  void theLabChecksEachOfThemOverPlainHttp() throws Exception {
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      assertThat(lab.unchecked()).isEmpty();
      assertThat(lab.authorityPem()).isEmpty();
    }
  }

  @Test
  void aFormatHasTheRestWhenWhatItCannotDoIsLeftOut() {
    for (CollectionEmitter emitter : Formats.emitters()) {
      List<Operation> leftOut = Methods.leftOut(model, emitter);
      ApiModel rest = Methods.without(model, leftOut);

      assertThat(leftOut).as(emitter.format()).extracting(Operation::id).contains("httpSignature");
      assertThat(rest.operations()).hasSize(model.operations().size() - leftOut.size());
      emitter.emit(
          rest,
          diagnostic ->
              assertThat(diagnostic.rule()).isNotEqualTo(emitter.format() + "-inexpressible"));
    }
  }
}
