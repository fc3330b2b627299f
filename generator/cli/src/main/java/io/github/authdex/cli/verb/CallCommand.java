package io.github.authdex.cli.verb;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.session.CookieJar;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.CredentialCheck;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.Preset;
import io.github.authdex.cli.call.CallReporting;
import io.github.authdex.cli.call.PreparedCall;
import io.github.authdex.cli.call.SecretMask;
import io.github.authdex.cli.call.ShownRequest;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.request.ApiInput;
import io.github.authdex.cli.request.BodyDeadline;
import io.github.authdex.cli.request.CallAddress;
import io.github.authdex.cli.request.CallDocument;
import io.github.authdex.cli.request.CallInspection;
import io.github.authdex.cli.request.CallManner;
import io.github.authdex.cli.request.CallMessage;
import io.github.authdex.cli.request.CallResult;
import io.github.authdex.cli.request.CallTarget;
import io.github.authdex.cli.request.CallWords;
import io.github.authdex.cli.request.CredentialOptions;
import io.github.authdex.cli.request.GivenCredential;
import io.github.authdex.cli.request.MissingCredential;
import io.github.authdex.cli.request.PastedCall;
import io.github.authdex.cli.request.RequestSecrets;
import io.github.authdex.cli.request.StandIn;
import io.github.authdex.cli.scheme.CalledApi;
import io.github.authdex.cli.scheme.SchemeLine;
import io.github.authdex.cli.scheme.UserConsent;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex call}: one request, authenticated as its API wants it. */
@Command(
    name = "call",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "authdex call [OPTIONS] [METHOD] URL",
      "  or:  authdex call [OPTIONS] API|FILE [METHOD] PATH"
    },
    description = {
      "Send one request, authenticated as the API of its URL wants it, or show it.",
      "Credentials come from the environment, a .env file and what \"login\" keeps; \"authdex show API\"",
      "names them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex call https://api.stripe.com/v1/balance",
      "  authdex call POST https://api.notion.com/v1/search -d '{\"query\": \"plan\"}'",
      "  authdex call openapi.yaml GET /users/me --trace",
      "  authdex call github /user --dry-run               what would be sent, secrets masked",
      "  authdex call aws-s3 /my-bucket/key --var region=eu-west-1 --dry-run --explain",
      "  authdex call GET https://api.github.com/user --lab     against the lab instead"
    })
public final class CallCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..3",
      paramLabel = "WORDS",
      completionCandidates = KnownWords.Ids.class,
      description = {
        "A URL of an API in the catalog; or an API or OpenAPI document and a path on its server.",
        "The method is GET, or POST with content, unless it stands in front of URL or path."
      })
  private List<String> words;

  @Option(
      names = {"-X", "--request"},
      paramLabel = "METHOD",
      description = "The method, where it is not a usual one.")
  private String method;

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "A variable of the server's URL, such as region=eu-west-1.")
  private Map<String, String> variables = Map.of();

  @Option(
      names = "--lab",
      description = "Send to the lab of the API, with the lab's own throw-away credentials.")
  private boolean lab;

  @Mixin private CallDocument document;
  @Mixin private CallMessage message;
  @Mixin private CallManner manner;
  @Mixin private CallResult result;
  @Mixin private CallInspection inspection;
  @Mixin private CredentialOptions credentialOptions;
  @Mixin private CatalogOption catalogOption;

  public CallCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    inspection.check(result.wanted());
    result.check();
    PastedCall pasted = PastedCall.of(words, Optional.ofNullable(method), terminal);
    if (pasted.curl().isPresent()) {
      message.take(pasted.curl().get());
      manner.take(pasted.curl().get().manner());
      if (!inspection.dryRun()) {
        result.take(pasted.curl().get().manner());
      }
    }
    CallWords read = CallWords.read(pasted.words(), pasted.method(), message.hasContent());
    boolean file = read.api().filter(ApiInput::isFile).isPresent();
    Catalog catalog = file ? catalogOption.loadVouched(terminal) : catalogOption.load(terminal);
    Optional<String> api =
        read.api().filter(word -> !file).flatMap(catalog::named).map(IndexedApi::id);
    Map<String, String> known =
        api.isPresent()
            ? credentialOptions.variables(terminal, catalog, api.get(), variables)
            : variables;
    CalledApi callee = new CallAddress(catalog, read, known, document, terminal).find();
    Request request = message.request(read.method(), callee.url(), callee.model(), terminal);
    try (CallTarget target = lab ? CallTarget.lab(callee) : CallTarget.real()) {
      Credentials held =
          target.credentials(() -> credentialOptions.held(terminal, catalog, callee));
      StandIn standIn = StandIn.of(callee.server(), callee.variables());
      PreparedCall call = prepared(catalog, callee, target, held, request);
      if (standIn.isNeeded()) {
        call = told(call, standIn, target);
        request = request.withUri(standIn.moved(request.uri(), call.preset()));
      }
      Request complete = message.complete(request, call.preset(), terminal);
      Request moved = complete.withUri(target.move(complete.uri()));
      return inspection.dryRun() ? show(call, moved) : send(call, moved);
    }
  }

  /** Asks for the token first, whose answer tells where the API lives. */
  private PreparedCall told(PreparedCall call, StandIn standIn, CallTarget target)
      throws Exception {
    ServerValues held = lab ? standIn.values() : standIn.values().withHeld(call.credentialsInUse());
    if (inspection.dryRun() && new StandIn(held).lacksValue()) {
      throw standIn.refusal("a dry run asks nobody");
    }
    ServerValues values = inspection.dryRun() ? held : call.told(held);
    ServerValues known = values.or(target.variables());
    if (new StandIn(known).lacksValue()) {
      throw standIn.refusal("not with the credentials in use");
    }
    return call.at(known);
  }

  private PreparedCall prepared(
      Catalog catalog, CalledApi callee, CallTarget target, Credentials written, Request request)
      throws IOException, InputException {
    Preset preset = preset(callee, written, request);
    Credentials held = written;
    if (!lab) {
      credentialOptions.confirm(catalog, callee, preset, written);
      held = credentialOptions.resolved(preset);
      doubts(catalog, callee, preset, held)
          .forEach(doubt -> terminal.err().println("authdex: warning: " + doubt));
    }
    UserConsent.note(preset, held)
        .filter(note -> !lab)
        .ifPresent(note -> terminal.err().println("authdex: note: " + note));
    preset
        .deprecations()
        .forEach(
            (name, why) ->
                terminal.err().println("authdex: note: " + name + " is deprecated: " + why));
    boolean open = StandIn.of(callee.server(), callee.variables()).isNeeded();
    AuthEnvironment environment =
        target.environment(open ? callee.url().resolve("/") : preset.baseUrl());
    AuthEnvironment fixed =
        inspection.fixed(lab ? environment : credentialOptions.withTokens(environment));
    CookieJar cookies = credentialOptions.cookies(fixed.clock().instant(), terminal);
    CallReporting telling = telling(callee.model(), held, request);
    hideCookies(cookies.field(request.uri(), fixed.clock().instant()), telling.mask());
    Authentication beside =
        Authentication.all(List.of(target.trust(), cookies.authentication(fixed.clock())));
    return new PreparedCall(preset, held, beside, fixed, manner.manner(), telling);
  }

  private static List<String> doubts(
      Catalog catalog, CalledApi callee, Preset preset, Credentials held) {
    String provider = callee.entry().map(id -> catalog.entry(id).provider()).orElse("");
    return CredentialCheck.of(
            callee.model().auth().credentials().values(), provider, Clock.systemUTC())
        .at(preset.server(), callee.model().servers())
        .doubts(preset.api().used(preset.alternative()), held);
  }

  /** Returns how the call is authenticated; what was typed goes before any credential. */
  private Preset preset(CalledApi callee, Credentials held, Request request) throws InputException {
    Optional<String> typed =
        message.credentialHeader(callee).or(() -> GivenCredential.in(request, callee));
    if (typed.isPresent()) {
      terminal.err().println("authdex: " + typed.get());
      return new Preset(callee.schemes(), Alternative.of(), callee.server(), callee.variables());
    }
    Preset preset = credentialOptions.choose(callee, held);
    if (preset.alternative().isAnonymous() && !callee.requirement().isNone()) {
      terminal.err().println("authdex: " + anonymous(callee, preset, held));
    }
    return preset;
  }

  private static String anonymous(CalledApi callee, Preset preset, Credentials held) {
    return "sent without a credential, since there was none; "
        + callee.title()
        + " refuses some requests without: "
        + new MissingCredential(callee, preset.api().lacking(callee.requirement(), held)).mend();
  }

  private static void hideCookies(String field, SecretMask mask) {
    for (String cookie : field.split("; ", -1)) {
      String value = cookie.substring(cookie.indexOf('=') + 1);
      if (!value.isEmpty()) {
        mask.learn(value);
      }
    }
  }

  private CallReporting telling(ApiModel model, Credentials held, Request request) {
    SecretMask mask =
        inspection.showSecrets()
            ? SecretMask.NONE
            : SecretMask.of(model.auth().credentials().values(), held);
    RequestSecrets.hide(request, model.auth().schemes().values(), mask);
    Map<String, String> inWords = new LinkedHashMap<>();
    model.auth().schemes().forEach((name, bound) -> inWords.put(name, SchemeLine.of(bound)));
    return new CallReporting(
        mask, inspection.explain(), inspection.trace(), inWords, terminal.err()::println);
  }

  private int show(PreparedCall call, Request request) throws IOException {
    SecretMask mask = call.telling().mask();
    List<ShownRequest> all = call.show(request, inspection.challenges());
    if (inspection.json()) {
      terminal.out().print(JsonOutput.of(all.stream().map(one -> one.data(mask)).toList()));
      return ExitCode.DONE;
    }
    List<String> texts = new ArrayList<>();
    for (ShownRequest one : all) {
      // As .http files separate requests.
      texts.add((all.size() > 1 ? "### " + one.title() + "\n" : "") + one.text(mask));
    }
    terminal.out().print(String.join("\n", texts));
    return ExitCode.DONE;
  }

  private int send(PreparedCall call, Request request) throws Exception {
    try (BodyDeadline deadline = new BodyDeadline(call.manner().limit())) {
      HttpResponse<InputStream> answer = call.send(request);
      return result.print(answer, deadline, inspection.trace(), call.telling().mask(), terminal);
    }
  }
}
