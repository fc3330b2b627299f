package io.github.authdex.cli.doctor;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.curl.CurlCommand;
import io.github.authdex.cli.draft.HarFile;
import io.github.authdex.cli.draft.SeenAnswer;
import io.github.authdex.cli.draft.SeenField;
import io.github.authdex.cli.input.SourceFiles;
import io.github.authdex.cli.request.CallWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what somebody asks about: words, a pasted curl command, or a recording. */
public final class RequestInput {
  private static final int LONGEST_COMMAND = 1 << 20;

  private final InputStream in;
  private final List<String> headers;
  private final Integer status;
  private final List<String> challenges;
  private boolean recording;

  /**
   * Reads standard input where there are no words.
   *
   * @param headers lines {@code Name: value} beside a URL
   * @param status the status that was answered, or null
   * @param challenges the WWW-Authenticate values that were answered
   */
  public RequestInput(
      InputStream in, List<String> headers, Integer status, List<String> challenges) {
    this.in = in;
    this.headers = List.copyOf(headers);
    this.status = status;
    this.challenges = List.copyOf(challenges);
  }

  /** Returns whether what was read is a recording, most of whose requests may be right. */
  public boolean isRecording() {
    return recording;
  }

  /**
   * Returns the requests.
   *
   * @throws InputException if there is none
   */
  public List<AskedRequest> read(List<String> words)
      throws IOException, SourceException, InputException {
    List<AskedRequest> asked =
        words.isEmpty() ? pasted(in.readNBytes(DocumentReader.MOST_OCTETS + 1)) : named(words);
    if (recording && (status != null || !challenges.isEmpty() || !headers.isEmpty())) {
      throw new InputException("Expected -H, --status and --challenge with one request alone");
    }
    return asked;
  }

  private List<AskedRequest> named(List<String> words)
      throws IOException, SourceException, InputException {
    String last = words.get(words.size() - 1);
    if (CurlCommand.isOne(last)) {
      return List.of(answered(curl(last)));
    }
    boolean alone = words.size() == 1;
    if (alone && (last.endsWith(".har") || Files.isRegularFile(path(last)))) {
      return har(SourceFiles.read(path(last)));
    }
    CallWords read = CallWords.read(words, Optional.empty(), false);
    if (read.api().isPresent()) {
      throw new InputException(
          "Expected a method in front of the URL but there was another word; a header goes between"
              + " quotes: -H 'Name: value'");
    }
    return List.of(answered(AskedRequest.typed(read.method(), read.address(), headers)));
  }

  /** A URL is no path on every system. */
  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      return Path.of("");
    }
  }

  private List<AskedRequest> pasted(byte[] octets) throws SourceException, InputException {
    int first = 0;
    while (first < octets.length && octets[first] <= ' ' && octets[first] >= 0) {
      first++;
    }
    if (first == octets.length) {
      throw new InputException(
          "Expected a curl command, a URL or a recording (HAR) but there is nothing");
    }
    if (octets[first] == '{' || octets.length > LONGEST_COMMAND) {
      return har(DocumentReader.read("-", octets));
    }
    String command = new String(octets, StandardCharsets.UTF_8).strip();
    if (!CurlCommand.isOne(command)) {
      throw new InputException(
          "Expected a curl command, which begins with curl, or a recording (HAR) on standard input");
    }
    return List.of(answered(curl(command)));
  }

  private AskedRequest curl(String command) throws InputException {
    if (!headers.isEmpty()) {
      throw new InputException("Expected -H within the curl command but it stands beside it");
    }
    return AskedRequest.curl(command);
  }

  private List<AskedRequest> har(SourceDocument document) throws InputException {
    recording = true;
    return HarFile.requests(document).stream().map(AskedRequest::recorded).toList();
  }

  private AskedRequest answered(AskedRequest asked) {
    if (status == null && challenges.isEmpty()) {
      return asked;
    }
    List<SeenField> fields = new ArrayList<>();
    // What somebody tells of an answer came just now.
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC));
    fields.add(new SeenField("Date", date));
    challenges.forEach(value -> fields.add(new SeenField("WWW-Authenticate", value)));
    return asked.answered(new SeenAnswer(status == null ? 401 : status, fields, ""));
  }
}
