package io.github.authdex.catalog.lint;

import java.util.List;

/** The rules that look at one entry; {@link UniqueId} looks at all together. */
final class Rules {
  static final List<Rule> ALL =
      List.of(
          new PathMatchesId(),
          new KeyOrder(),
          new ServerVariablesDeclared(),
          new VariablePatternSafe(),
          new VariableValuesAccepted(),
          new HttpsOnly(),
          new HeaderNames(),
          new CredentialDeclared(),
          new CredentialUsed(),
          new TemplateNamesExist(),
          new EndpointNames(),
          new SchemeDefined(),
          new SchemeUsed(),
          new EvidenceForEachScheme(),
          new EvidenceNamesExist());

  private Rules() {}
}
