package io.github.authdex.catalog.lint;

import java.util.List;

/** The rules: those that look at one entry, and those that look at it beside the others. */
final class Rules {
  static final List<CatalogRule> CATALOG =
      List.of(
          new UniqueId(),
          new NameOfAnother(),
          new ServerOfAnother(),
          new VariableOfAnother(),
          new CategoryKnown());

  /** Those whose findings can be mended without knowing the API. */
  static final List<Rule> MECHANICAL =
      List.of(
          new KeyOrder(),
          new TextsTrimmed(),
          new SentencesEnd(),
          new DefaultsLeftOut(),
          new HeaderSpelling(),
          new AliasesDiffer(),
          new EvidenceOnce());

  private Rules() {}

  /** Returns those that look at one entry, for one check: some remember what they saw. */
  static List<Rule> forEntries() {
    return List.of(
        new PathMatchesId(),
        new IdPortable(),
        new KeyOrder(),
        new TextsPrintable(),
        new TextsTrimmed(),
        new SentencesEnd(),
        new DefaultsLeftOut(),
        new PlaceholderLeft(),
        new SecretInText(),
        new ProviderDomain(),
        new AliasesDiffer(),
        new UrlsSound(),
        new HostNamed(),
        new ServersDiffer(),
        new ServerShown(),
        new ServerVariablesDeclared(),
        new VariablePatternSafe(),
        new VariableConfined(),
        new VariableValuesAccepted(),
        new VariableSourceFits(),
        new HttpsOnly(),
        new HeaderNames(),
        new HeadersOwn(),
        new HeaderSpelling(),
        new CarriersSpelled(),
        new PrefixPlain(),
        new CredentialDeclared(),
        new CredentialUsed(),
        new FormatFits(),
        new PartsFit(),
        new ValuesComposed(),
        new SecretsHidden(),
        new VariablesOwn(),
        new TemplateNamesExist(),
        new TemplateWords(),
        new EndpointNames(),
        new EndpointsBelow(),
        new EndpointsDiffer(),
        new LoginComplete(),
        new SignatureComplete(),
        new OAuthFits(),
        new RefreshTokensApart(),
        new SchemeDefined(),
        new SchemeUsed(),
        new ScopesDeclared(),
        new AlternativesDiffer(),
        new DeprecatedLast(),
        new RulesReached(),
        new PathsBelow(),
        new VerifyInApi(),
        new EvidenceForEachScheme(),
        new EvidenceNamesExist(),
        new EvidenceOnce(),
        new EvidencePinned(),
        new EvidenceSource(),
        new SeenInTime());
  }
}
