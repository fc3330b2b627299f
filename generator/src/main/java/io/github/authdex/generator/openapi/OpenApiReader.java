package io.github.authdex.generator.openapi;

import io.github.authdex.auth.Server;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Reads OpenAPI documents, 2.0 to 3.2, of unknown origin. Nothing is fetched, and no file is opened
 * but those in the document's folder that it refers to.
 */
public final class OpenApiReader {
  private final Place root;
  private final OpenApiVersion version;
  private final DocumentFindings findings;
  private final References references;
  private final boolean examples;

  private OpenApiReader(
      Place root,
      OpenApiVersion version,
      DocumentFindings findings,
      References references,
      boolean examples) {
    this.root = root;
    this.version = version;
    this.findings = findings;
    this.references = references;
    this.examples = examples;
  }

  /**
   * Returns the API that {@code document} describes. A part that cannot be used, such as a
   * reference to nothing or a scheme that cannot be sent, never stops the rest: a warning says what
   * becomes of it.
   *
   * @param folder where the document is, from which it may refer to other files
   * @throws SourceException if the document cannot be used at all; it says all that is wrong
   */
  public static Result read(SourceDocument document, SourceFolder folder) throws SourceException {
    return read(document, folder, new DocumentFindings(false), true);
  }

  /**
   * Returns the API likewise without the examples of values and bodies, which take a tenth of the
   * time, and more of a document that has many.
   *
   * @param folder where the document is, from which it may refer to other files
   * @throws SourceException if the document cannot be used at all; it says all that is wrong
   */
  public static Result readWithoutExamples(SourceDocument document, SourceFolder folder)
      throws SourceException {
    return read(document, folder, new DocumentFindings(false), false);
  }

  /**
   * Returns the API that {@code document} describes, if all of it can be used.
   *
   * @param folder where the document is, from which it may refer to other files
   * @throws SourceException if a part cannot be used; it says all that is wrong
   */
  public static Result readStrictly(SourceDocument document, SourceFolder folder)
      throws SourceException {
    return read(document, folder, new DocumentFindings(true), true);
  }

  private static Result read(
      SourceDocument document, SourceFolder folder, DocumentFindings findings, boolean examples)
      throws SourceException {
    Place root = Place.root(document);
    Optional<OpenApiVersion> version = DocumentShape.check(root, findings);
    findings.throwErrors();
    References references = new References(root, folder, findings);
    new ReferenceCheck(references, findings).check(root);
    findings.throwErrors();
    new FieldCheck(version.orElseThrow(), references, findings).check(root);
    ApiModel model =
        new OpenApiReader(root, version.orElseThrow(), findings, references, examples).read();
    findings.throwErrors();
    return new Result(model, findings.diagnostics());
  }

  private ApiModel read() {
    String title = root.get("info").text("title");
    List<Server> servers = servers();
    SecurityReader security =
        new SecurityReader(root, version.isSwagger2(), servers, references, findings);
    AuthModel auth = security.read(Slug.of(title));
    SwaggerModel swagger = new SwaggerModel(version.hasJsonSchema(), findings);
    Examples shown = new Examples(references, auth, examples);
    SchemaReader schemas = new SchemaReader(root, version, swagger, references, shown, findings);
    List<Operation> operations =
        new OperationReader(root, version, servers, references, security, schemas, shown, findings)
            .read();
    security.tellUnneeded();
    return new ApiModel(
        title.isBlank() ? "API" : title,
        root.get("info").text("version"),
        root.get("info").text("description"),
        servers,
        auth.withUnusable(security.unusable()),
        operations,
        schemas.all());
  }

  private List<Server> servers() {
    DocumentServerReader reader = new DocumentServerReader(findings);
    List<Server> servers =
        version.isSwagger2() ? reader.readSwagger2(root, root) : reader.read(root.get("servers"));
    return servers.isEmpty() ? List.of(reader.nowhere(root)) : servers;
  }

  /**
   * What was read.
   *
   * @param model the API
   * @param diagnostics warnings and notes, in line order
   */
  public record Result(ApiModel model, List<Diagnostic> diagnostics) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
