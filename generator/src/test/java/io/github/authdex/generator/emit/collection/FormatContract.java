package io.github.authdex.generator.emit.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.methods.Methods;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Held by every format: of the golden APIs, its own runner sends requests that the lab takes with
 * the right credentials, and refuses with those of another lab. What the format cannot express it
 * says, and the test names each.
 */
public abstract class FormatContract {
  private final List<Lab> labs = new ArrayList<>();

  /** Returns what writes the format. */
  protected abstract Emitter emitter();

  /** Returns the tool that it is for. */
  protected abstract CollectionTool tool();

  /** Returns the golden APIs that are run: one for each thing that the format does of its own. */
  protected abstract Set<String> apis();

  /** Returns the golden APIs of which the format cannot express how they authenticate. */
  protected abstract Set<String> inexpressible();

  /** Runs all and returns what each request of a case was answered in the end, in order. */
  protected abstract Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException;

  /** Returns whether a run of the format's own fails where a credential is not filled in. */
  protected boolean checksCredentials() {
    return false;
  }

  /** Returns the operations of {@link Methods} that the format has and its runner cannot send. */
  protected Set<String> notRun() {
    return Set.of();
  }

  /** Returns how many of an API's first requests are run, since some tools keep a nonce. */
  protected int limit(String api) {
    return Integer.MAX_VALUE;
  }

  /**
   * A collection and what a person fills in.
   *
   * @param files written below {@code folder}, in the emitter's order
   * @param values of all its variables, by their names
   * @param limit how many of its first requests are run
   */
  public record Case(
      String name, Path folder, List<Path> files, Map<String, String> values, int limit) {}

  @AfterEach
  void stop() {
    labs.forEach(Lab::close);
  }

  @Test
  void theLabTakesWhatTheRunnerSendsWithTheRightCredentialsAlone(@TempDir Path temp)
      throws IOException, InterruptedException {
    List<Case> cases = new ArrayList<>();
    Map<String, List<Integer>> expected = new LinkedHashMap<>();
    Set<String> apis = new TreeSet<>(apis());
    List<String> wrong = Samples.of(List.copyOf(apis), 6);
    for (String api : apis) {
      ApiModel model = GoldenModels.all().get(api).get();
      Lab lab = start(model);
      cases.add(write(api, model, temp, LabValues.fill(LabValues.held(model, lab), lab)));
      expected.put(api, statuses(model, limit(api), 200));
      if (wrong.contains(api)) {
        Lab other = start(model);
        cases.add(
            write(api + "-wrong", model, temp, LabValues.fill(mixed(model, other, lab), other)));
        expected.put(api + "-wrong", statuses(model, limit(api), 401));
      }
    }
    addMethods(cases, expected, temp);
    if (tool().runs(Script.SIGN)) {
      ApiModel model = model("signed-requests");
      Lab lab = start(model);
      cases.add(
          write("signed-requests", model, temp, LabValues.fill(LabValues.held(model, lab), lab)));
      expected.put("signed-requests", statuses(model, limit("signed-requests"), 200));
    }
    if (checksCredentials()) {
      ApiModel model = GoldenModels.all().get("apikey-header").get();
      Lab lab = start(model);
      cases.add(write("apikey-header-unfilled", model, temp, LabValues.fill(Map.of(), lab)));
      expected.put("apikey-header-unfilled", statuses(model, limit("apikey-header"), 401));
    }

    assertThat(run(cases)).isEqualTo(expected);
  }

  @Test
  void saysWhatItCannotExpress() {
    Set<String> said = new TreeSet<>();
    GoldenModels.all()
        .forEach(
            (name, model) -> {
              List<Diagnostic> diagnostics = new ArrayList<>();
              emitter().emit(model.get(), diagnostics::add);
              String code = emitter().format() + "-inexpressible";
              if (diagnostics.stream().anyMatch(each -> each.rule().equals(code))) {
                said.add(name);
              }
            });

    assertThat(said).isEqualTo(new TreeSet<>(inexpressible()));
    assertThat(apis()).doesNotContainAnyElementsOf(inexpressible());
  }

  /** One request for each way to authenticate that the format has, of which all are run. */
  private void addMethods(List<Case> cases, Map<String, List<Integer>> expected, Path temp)
      throws IOException {
    ApiModel model = methods();
    Lab lab = start(model);
    Lab other = start(model);
    cases.add(write("methods", model, temp, LabValues.fill(LabValues.held(model, lab), lab)));
    cases.add(write("methods-wrong", model, temp, LabValues.fill(mixed(model, other, lab), other)));
    expected.put("methods", statuses(model, Integer.MAX_VALUE, 200));
    expected.put("methods-wrong", statuses(model, Integer.MAX_VALUE, 401));
  }

  /** Returns what the case {@code name} is a collection of. */
  protected ApiModel model(String name) {
    String api = name.replaceFirst("-(wrong|unfilled)$", "");
    return switch (api) {
      case "methods" -> methods();
      case "signed-requests" -> SignedRequests.ofEachPart();
      default -> GoldenModels.all().get(api).get();
    };
  }

  private ApiModel methods() {
    ApiModel all = Methods.model();
    List<Operation> without = new ArrayList<>(Methods.leftOut(all, emitter()));
    all.operations().stream()
        .filter(operation -> notRun().contains(operation.id()))
        .forEach(without::add);
    return Methods.without(all, without);
  }

  @Test
  void documentSaysHowEachWayIsDone() throws IOException {
    MethodsRow.of(emitter(), tool(), notRun()).check();
  }

  private Case write(String name, ApiModel model, Path temp, BinaryOperator<String> fill)
      throws IOException {
    List<OutputFile> files = emitter().emit(model, diagnostic -> {});
    Path folder = temp.resolve(name);
    List<Path> paths = new OutputFolder(folder).write(files);
    Map<String, String> values = new LinkedHashMap<>();
    for (EnvironmentVariable variable : ApiCollection.of(model, tool()).variables()) {
      values.put(variable.key(), fill.apply(variable.key(), variable.value()));
    }
    String api = name.replaceFirst("-(wrong|unfilled)$", "");
    int limit = api.equals("methods") ? Integer.MAX_VALUE : limit(api);
    return new Case(name, folder, paths, values, limit);
  }

  /** What an operation without auth is answered does not hang on the credentials. */
  private static List<Integer> statuses(ApiModel model, int limit, int asked) {
    return model.operations().stream()
        .limit(limit)
        .map(operation -> model.requirement(operation).isNone() ? 200 : asked)
        .toList();
  }

  /** Returns the names that one lab knows with the secrets of another. */
  private Map<String, String> mixed(ApiModel model, Lab names, Lab secrets) {
    Map<String, String> mixed = LabValues.held(model, names);
    Map<String, String> others = LabValues.held(model, secrets);
    for (EnvironmentVariable variable : ApiCollection.of(model, tool()).variables()) {
      if (variable.secret() && others.containsKey(variable.key())) {
        mixed.put(variable.key(), others.get(variable.key()));
      }
    }
    return mixed;
  }

  private Lab start(ApiModel model) throws IOException {
    Lab lab = Lab.start(model, LabOptions.STANDARD);
    labs.add(lab);
    return lab;
  }
}
