package io.github.authdex.junit;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.UncheckableApiException;
import io.github.authdex.lab.answer.Answers;
import io.github.authdex.lab.run.ConsentTerms;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What one annotation asks for. */
final class LabDeclaration {
  private final AuthLab annotation;
  private final Class<?> test;

  /**
   * @param test whose resources the document may be among
   */
  LabDeclaration(AuthLab annotation, Class<?> test) {
    this.annotation = annotation;
    this.test = test;
  }

  /**
   * Starts the lab.
   *
   * @throws ExtensionConfigurationException if the annotation asks for what cannot be
   */
  RunningLab start() {
    try {
      ApiModel model = model();
      return new RunningLab(name(model), model, Lab.start(model, options(model)));
    } catch (SourceException | UncheckableApiException | IllegalArgumentException e) {
      throw flaw(e.getMessage());
    } catch (IOException e) {
      throw new ExtensionConfigurationException("The lab of " + words() + " did not start", e);
    }
  }

  private ApiModel model() throws IOException, SourceException {
    if (annotation.value().isEmpty() && annotation.document().isEmpty()) {
      throw new IllegalArgumentException("Expected an API of the catalog or a document");
    }
    return LabModels.load(annotation.value(), annotation.document(), test);
  }

  private String name(ApiModel model) {
    return annotation.name().isEmpty() ? model.auth().id() : annotation.name();
  }

  /** Nobody sits before a test, so that a person's consent is taken as given. */
  private LabOptions options(ApiModel model) {
    LabOptions options =
        LabOptions.STANDARD
            .withVariables(variables(model.serverVariables()))
            .withConsent(new ConsentTerms(true, List.of()))
            .withAnswers(Answers.DOCUMENT);
    if (!annotation.tokenLife().isEmpty()) {
      options = options.withTokenLife(tokenLife());
    }
    if (annotation.seed().length > 1) {
      throw new IllegalArgumentException("Expected one seed but there are several");
    }
    return annotation.seed().length == 0 ? options : options.withSeed(annotation.seed()[0]);
  }

  private Duration tokenLife() {
    try {
      Duration life = Duration.parse(annotation.tokenLife());
      if (!life.isNegative() && !life.isZero()) {
        return life;
      }
    } catch (DateTimeParseException e) {
      // Told below, as a life that is over at once is.
    }
    throw new IllegalArgumentException(
        "Expected a tokenLife such as PT5M but was \"" + annotation.tokenLife() + "\"");
  }

  private Map<String, String> variables(Set<String> known) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String assignment : annotation.variables()) {
      int end = assignment.indexOf('=');
      String name = end < 0 ? assignment : assignment.substring(0, end);
      if (end < 0 || !known.contains(name)) {
        throw new IllegalArgumentException(
            "Expected variables as name=value with the name of a server's variable, one of "
                + new TreeSet<>(known)
                + ", but was \""
                + assignment
                + "\"");
      }
      variables.put(name, assignment.substring(end + 1));
    }
    return variables;
  }

  private ExtensionConfigurationException flaw(String message) {
    return new ExtensionConfigurationException(
        "@AuthLab of " + words() + " on " + test.getName() + ": " + message);
  }

  private String words() {
    return "\""
        + (annotation.value().isEmpty() ? annotation.document() : annotation.value())
        + "\"";
  }
}
