package io.github.authdex.spring;

/** Thrown where content was written by other codecs than a WebClient has. */
final class OtherCodecsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  OtherCodecsException() {
    super(
        "Expected the codecs of the WebClient to be those that its content was written and signed"
            + " by but it has others; build ExchangeStrategies with them, and give these to"
            + " WebClient.Builder.exchangeStrategies and to AuthWebClient.filter");
  }
}
