package io.github.authdex.cli.verb;

import io.github.authdex.cli.call.SendingOptions;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.doctor.AskedRequest;
import io.github.authdex.cli.doctor.Diagnosis;
import io.github.authdex.cli.doctor.DiagnosisText;
import io.github.authdex.cli.doctor.Doctor;
import io.github.authdex.cli.doctor.RequestInput;
import io.github.authdex.cli.doctor.RequestSender;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.request.CallManner;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex doctor}: what is wrong with a request that a server refuses. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "authdex doctor [OPTIONS] curl …",
      "  or:  authdex doctor [OPTIONS] [METHOD] URL [-H 'NAME: VALUE']…",
      "  or:  authdex doctor [OPTIONS] FILE.har",
      "  or:  authdex doctor [OPTIONS] < curl command or HAR"
    },
    description = {
      "Say what is wrong with a request that a server refuses.",
      "It is judged by the catalog, and by the answer where there is one. Nothing is sent without",
      "--send, and no credential is shown."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex doctor curl https://api.stripe.com/v1/balance -H \"Authorization: Token $KEY\"",
      "  authdex doctor recording.har",
      "  pbpaste | authdex doctor --json"
    })
public final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..2",
      paramLabel = "WORDS",
      description = "A curl command, a method and a URL, or a file (HAR).")
  private List<String> words = List.of();

  @Option(
      names = {"-H", "--header"},
      paramLabel = "'NAME: VALUE'",
      description = "A header of the request.")
  private List<String> headers = List.of();

  @Option(names = "--status", paramLabel = "CODE", description = "The status that was answered.")
  private Integer status;

  @Option(
      names = "--challenge",
      paramLabel = "VALUE",
      description = "A WWW-Authenticate value that was answered.")
  private List<String> challenges = List.of();

  @Option(names = "--send", description = "Send the request as it stands and read the answer.")
  private boolean send;

  @Option(
      names = "--all",
      description = "Look at all requests of a recording, not only at those that were refused.")
  private boolean all;

  @Option(names = "--json", description = "Print the diagnoses as JSON.")
  private boolean json;

  @Mixin private CallManner manner;
  @Mixin private CatalogOption catalogOption;

  public DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    SendingOptions sending = manner.manner();
    if (send && (status != null || !challenges.isEmpty())) {
      throw new InputException(
          "Cannot combine these options: --send reads the answer, which --status and --challenge"
              + " give");
    }
    if (words.isEmpty() && Terminal.hasKeyboard()) {
      terminal
          .err()
          .println("authdex: paste a curl command or a recording, and end it with Ctrl-D");
    }
    Doctor doctor = new Doctor(catalogOption.load(terminal), Clock.systemUTC());
    RequestInput input = new RequestInput(terminal.in(), headers, status, challenges);
    List<Diagnosis> diagnoses = new ArrayList<>();
    List<AskedRequest> asked = input.read(words);
    for (AskedRequest one : asked) {
      if (!input.isRecording() || all || doctor.isRefused(one.request())) {
        diagnoses.add(doctor.diagnosis(send ? RequestSender.sent(one, sending) : one, send));
      }
    }
    print(diagnoses, asked.size());
    boolean fault = diagnoses.stream().anyMatch(one -> !one.findings().isEmpty());
    return fault ? ExitCode.FAULT : ExitCode.DONE;
  }

  private void print(List<Diagnosis> diagnoses, int read) {
    List<DiagnosisText> texts = diagnoses.stream().map(DiagnosisText::new).toList();
    if (json) {
      terminal.out().print(JsonOutput.of(texts.stream().map(DiagnosisText::data).toList()));
    } else {
      for (int i = 0; i < texts.size(); i++) {
        if (i > 0) {
          terminal.out().println();
        }
        texts.get(i).print(terminal.out());
      }
    }
    if (diagnoses.isEmpty()) {
      terminal
          .err()
          .println("authdex: none of " + read + " requests was refused; --all looks at each");
    }
  }
}
