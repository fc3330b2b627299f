package io.github.authdex.cli.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What curl's manual says of its options, and what is said of those that are not done. */
final class CurlCommandTest {
  private static final String URL = "https://api.example.com/a";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl https://x",
        "  curl -s x",
        "$ curl x",
        "/usr/bin/curl x",
        "curl.exe x",
        "curl\n-s x",
        "% curl x",
        "sudo curl x",
        "TOKEN=a FOO='b c' curl x",
        "C:\\Windows\\curl.exe x",
        "curl"
      })
  void aCommandIsToldByItsFirstWord(String text) {
    assertThat(CurlCommand.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x/curl",
        "/tools/curl",
        "curly",
        "curl-api",
        "github",
        "",
        "libcurl x",
        "a curl"
      })
  void anythingElseIsNone(String text) {
    assertThat(CurlCommand.isOne(text)).isFalse();
  }

  static Stream<Arguments> notes() {
    return Stream.of(
        Arguments.of("--compressed", "--compressed"),
        Arguments.of("-k", "-k (certificates are always checked)"),
        Arguments.of("--insecure", "--insecure (certificates are always checked)"),
        Arguments.of("-v", "-v (--trace does it)"),
        Arguments.of("-x http://u:s3cret@proxy:8080", "-x"),
        Arguments.of("--frobnicate", "--frobnicate"),
        Arguments.of("-O -7", "-O, -7"),
        Arguments.of("-b jar.txt", "-b FILE (--cookies FILE does it)"),
        Arguments.of("-H nonsense", "a header without a colon"),
        Arguments.of("--retry 5 -w '%{http_code}'", "--retry, -w"));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void whatIsNotDoneIsTold(String options, String told) throws CurlException {
    CurlCommand read = CurlCommand.of("curl " + options + " " + URL);

    assertThat(read.note()).contains("left out of the curl command: " + told);
    assertThat(read.url()).isEqualTo(URL);
    assertThat(read.refusals()).isEmpty();
  }

  static Stream<Arguments> manners() {
    return Stream.of(
        Arguments.of("", new CurlManner(false, false, Optional.empty(), Optional.empty())),
        Arguments.of("-i", new CurlManner(true, false, Optional.empty(), Optional.empty())),
        Arguments.of("-f", new CurlManner(false, true, Optional.empty(), Optional.empty())),
        Arguments.of(
            "-o a.txt", new CurlManner(false, false, Optional.of("a.txt"), Optional.empty())),
        Arguments.of("-o -", new CurlManner(false, false, Optional.empty(), Optional.empty())),
        Arguments.of("-m 2.5", new CurlManner(false, false, Optional.empty(), Optional.of("2.5"))),
        Arguments.of(
            "-if --output b --max-time 9",
            new CurlManner(true, true, Optional.of("b"), Optional.of("9"))));
  }

  @ParameterizedTest
  @MethodSource("manners")
  void whatIsDoneWithTheAnswerIsRead(String options, CurlManner manner) throws CurlException {
    CurlCommand read = CurlCommand.of("curl " + options + " " + URL);

    assertThat(read.manner()).isEqualTo(manner);
    assertThat(read.note()).isEmpty();
  }

  @Test
  void aFieldWithoutAValueIsTakenAway() throws CurlException {
    CurlCommand read = CurlCommand.of("curl -H 'Accept:' -H 'User-Agent: ' -H 'X-A;' " + URL);

    assertThat(read.removed()).containsExactly("Accept", "User-Agent");
    assertThat(read.headers()).containsExactly("X-A:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-s", "-L", "--location", "-sSL", "-g", "--no-buffer", "-#", "--basic"})
  void whatChangesNothingIsNotTold(String options) throws CurlException {
    assertThat(CurlCommand.of("curl " + options + " " + URL).note()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-F a=@b | -F is not supported; send the parts with curl, or from a generated client",
        "-T file | -T is not supported; give the file with -X PUT --data-binary @FILE",
        "--next | --next is not supported; give one request at a time",
        "--resolve a:1:2 | --resolve is not supported",
        "--unix-socket /s | --unix-socket is not supported",
        "-K conf | -K is not supported",
        "-H @file | -H @FILE is not supported; give each header by itself",
        "-u someone | its user has no password, for which curl would ask; give -u NAME:PASSWORD",
      })
  void whatWouldChangeTheRequestIsRefused(String options, String refusal) throws CurlException {
    assertThat(CurlCommand.of("curl " + options + " " + URL).refusals()).containsExactly(refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--digest", "--ntlm", "--negotiate", "--anyauth", "--aws-sigv4 aws:amz"})
  void aProofThatCurlWouldMakeIsRefused(String options) throws CurlException {
    CurlCommand read = CurlCommand.of("curl " + options + " -u a:b " + URL);

    assertThat(read.refusals())
        .containsExactly(
            options.split(" ", 2)[0]
                + " is not supported; leave it and the credential out, and authdex authenticates"
                + " as the API wants it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-H \"X: $TOKEN\"",
        "-H X:$TOKEN",
        "-d \"${A}\"",
        "-d \"$(date)\"",
        "-d `date`",
        "-d \"`date`\"",
        "-H \"X: $1\""
      })
  void whatAShellWouldFillInIsRefused(String options) throws CurlException {
    assertThat(CurlCommand.of("curl " + options + " " + URL).refusals())
        .containsExactly(
            "a shell would fill in what stands behind $ or ` in it; give the command as words of"
                + " its own and not in quotes, so that your shell does");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-d 'costs $5 `x`'", "-d \"a \\$x \\`y\\`\"", "-d $", "-d 'a'$'\\n'", "-d \"5$\""})
  void aDollarThatIsTextIsText(String options) throws CurlException {
    assertThat(CurlCommand.of("curl " + options + " " + URL).refusals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"| jq .", "|jq .", "; rm x", "&& echo", "> out", "2>&1 | less"})
  void whatStandsBehindTheCommandIsTold(String rest) throws CurlException {
    CurlCommand read = CurlCommand.of("curl " + URL + " " + rest);

    assertThat(read.note().orElseThrow())
        .startsWith("left out of the curl command: what stands behind ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curl -H 'a: s3cret | Expected a curl command but a quote (') in it is not closed; paste"
            + " all of it, in quotes of the other kind",
        "curl -H \"a: s3cret | Expected a curl command but a quote (\") in it is not closed; paste"
            + " all of it, in quotes of the other kind",
        "curl -H | Expected something behind -H of the curl command",
        "curl --header | Expected something behind --header of the curl command",
        "curl -s | Expected one URL in the curl command but there is none",
        "curl https://a https://b | Expected one URL in the curl command but there are 2",
      })
  void aCommandThatIsCutOffIsRefusedWithoutItsValues(String command, String message) {
    assertThatThrownBy(() -> CurlCommand.of(command).url()).hasMessage(message);
  }

  /** As Chrome copies it, "Copy as cURL (cmd)", in its newer and its older form. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl ^\"https://api.example.com/a?b=c^&d=%^20e^\" ^\n  -X ^\"POST^\" ^\n"
            + "  -H ^\"X-A: one ^\\^\"two^\\^\"^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"",
        "curl \"https://api.example.com/a?b=c&d=%20e\" ^\r\n  -X \"POST\" ^\r\n"
            + "  -H \"X-A: one \\\"two\\\"\" ^\r\n  --data-raw \"{\\\"a\\\":1}\""
      })
  void windowsFormIsRead(String command) throws Exception {
    CurlCommand read = CurlCommand.of(command);

    assertThat(read.url()).isEqualTo("https://api.example.com/a?b=c&d=%20e");
    assertThat(read.method()).isEqualTo("POST");
    assertThat(read.headers()).contains("X-A: one \"two\"");
    assertThat(content(read)).isEqualTo("{\"a\":1}");
  }

  @Test
  void aLineBreakInTheWindowsFormIsKept() throws Exception {
    CurlCommand read =
        CurlCommand.of("curl ^\"https://x/^\" ^\n  --data-raw ^\"a^\n\nb \\\\\\\\c\\\\^\"");

    assertThat(content(read)).isEqualTo("a\nb \\\\\\\\c\\");
  }

  @Test
  void wordsAreOneCommandAgain() throws Exception {
    String joined = CurlCommand.joined(List.of("-d", "it's $5 `x` \\n", URL, "-H", "X-A: \"b\""));

    assertThat(content(CurlCommand.of(joined))).isEqualTo("it's $5 `x` \\n");
    assertThat(CurlCommand.of(joined).headers()).contains("X-A: \"b\"");
    assertThat(CurlCommand.of(joined).refusals()).isEmpty();
  }

  @Test
  void nothingThatHoldsAValueShowsIt() throws CurlException {
    String command = "curl -u a:s3cret -d p=s3cret https://u:s3cret@x/?key=s3cret";

    assertThat(CurlCommand.of(command)).asString().doesNotContain("s3cret");
    assertThat(CurlCommand.words(command)).asString().doesNotContain("s3cret");
    assertThat(CurlCommand.of(command).data()).asString().doesNotContain("s3cret");
  }

  private static String content(CurlCommand read) throws Exception {
    byte[] content =
        CurlData.joined(
            read.data(),
            name -> {
              throw new AssertionError(name);
            });
    return new String(content, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?page=[1-3] | [1-3] in its URL stands for several requests; write the one that is meant,"
            + " or give -g where it is meant as it stands",
        "/[a-f:2] | [a-f:2] in its URL stands for several requests; write the one that is meant, or"
            + " give -g where it is meant as it stands",
        "/{b,c} | {b,c} in its URL stands for several requests; write the one that is meant, or"
            + " give -g where it is meant as it stands",
        "/{id}/x | {id} in its URL is a placeholder; write its value",
      })
  void urlThatStandsForOthersIsRefused(String rest, String refusal) throws CurlException {
    assertThat(CurlCommand.of("curl '" + URL + rest + "'").refusals()).containsExactly(refusal);
    assertThat(CurlCommand.of("curl -g '" + URL + rest + "'").refusals()).isEmpty();
  }

  @Test
  void bracketsThatAreNoRangeStandForThemselves() throws CurlException {
    CurlCommand read = CurlCommand.of("curl 'http://[::1]/a?filter[name]=x&page[size]=1'");
    assertThat(read.refusals()).isEmpty();
    assertThat(read.url()).isEqualTo("http://[::1]/a?filter[name]=x&page[size]=1");
  }

  @Test
  void timeLimitAndFailAreTaken() throws CurlException {
    CurlCommand read = CurlCommand.of("curl -fm 2.5 " + URL);
    assertThat(read.manner().fail()).isTrue();
    assertThat(read.manner().maxTime()).contains("2.5");
    assertThat(read.note()).isEmpty();
  }
}
