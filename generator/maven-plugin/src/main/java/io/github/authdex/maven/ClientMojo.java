package io.github.authdex.maven;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.emit.OutputException;
import io.github.authdex.generator.select.OperationSelection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals have in common: the client that is meant. */
abstract class ClientMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** The OpenAPI document (2.0 to 3.2, JSON or YAML), a file; a URL is not fetched. */
  @Parameter(property = "authdex.inputSpec")
  private String inputSpec;

  /**
   * An API of the catalog, by its id. With a document it says whose that is; without, the client
   * has what the catalog knows.
   */
  @Parameter(property = "authdex.api")
  private String api;

  /** The source root that the client is written below. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/authdex")
  private File output;

  /** The Java package; models are in its package "model". "api.client" when left out. */
  @Parameter(property = "authdex.package")
  private String packageName;

  /** What OpenAPI Generator calls the package of the entry class: the same as packageName. */
  @Parameter private String invokerPackage;

  /** The package where neither packageName nor invokerPackage says it. */
  @Parameter private String apiPackage;

  /** Accepted where it is the package's "model"; models are nowhere else. */
  @Parameter private String modelPackage;

  /** Which operations the client has: tags, ids, or paths such as "/users/**". All by default. */
  @Parameter private List<String> include;

  /** Which operations it does not have. */
  @Parameter private List<String> exclude;

  /** Whether the client has schemas, too, that no operation reaches. */
  @Parameter(defaultValue = "false")
  private boolean allSchemas;

  /** Whether to do nothing. */
  @Parameter(property = "authdex.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().debug("skipped");
      return;
    }
    IgnoredSettings.of(execution).ifPresent(getLog()::warn);
    try {
      run(spec());
    } catch (SourceException | OutputException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read or write: " + e.getMessage(), e);
    }
  }

  /** Does what the goal is for. */
  abstract void run(ClientSpec spec)
      throws IOException, SourceException, MojoExecutionException, MojoFailureException;

  final MavenProject project() {
    return project;
  }

  final MojoExecution execution() {
    return execution;
  }

  final Path output() {
    return output.toPath();
  }

  private ClientSpec spec() throws MojoExecutionException {
    if (inputSpec == null && api == null) {
      throw new MojoExecutionException(
          "Expected <inputSpec>, an OpenAPI document, or <api>, an API of the catalog");
    }
    return new ClientSpec(
        inputSpec == null ? Optional.empty() : Optional.of(document()),
        Optional.ofNullable(api),
        javaPackage(),
        new OperationSelection(orNone(include), orNone(exclude)),
        allSchemas);
  }

  private static List<String> orNone(List<String> words) {
    return words == null ? List.of() : words;
  }

  private Path document() throws MojoExecutionException {
    if (inputSpec.matches("[A-Za-z][A-Za-z0-9+.-]+://.*")) {
      throw new MojoExecutionException(
          "Expected a file as <inputSpec> but was \""
              + inputSpec
              + "\"; builds fetch nothing: keep the document beside the sources");
    }
    Path file = project.getBasedir().toPath().resolve(inputSpec).normalize();
    if (!Files.isRegularFile(file)) {
      throw new MojoExecutionException("Expected a file as <inputSpec> but there is no " + file);
    }
    return file;
  }

  private String javaPackage() throws MojoExecutionException {
    String name = first(packageName, invokerPackage, apiPackage, "api.client");
    if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
      throw new MojoExecutionException(
          "Expected a Java package such as com.acme.api but was \"" + name + "\"");
    }
    warnIfElsewhere("apiPackage", apiPackage, name);
    warnIfElsewhere("modelPackage", modelPackage, name + ".model");
    return name;
  }

  private static String first(String... names) {
    for (String name : names) {
      if (name != null) {
        return name;
      }
    }
    throw new AssertionError("the last is there");
  }

  private void warnIfElsewhere(String setting, String wanted, String is) {
    if (wanted != null && !wanted.equals(is)) {
      getLog().warn("<" + setting + "> is ignored: these types are in " + is);
    }
  }
}
