package io.github.authdex.lab;

import java.util.List;

/** Every way to authenticate to an API asks for a scheme that the API does not describe. */
public final class UncheckableApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UncheckableApiException(String api, List<String> undescribed) {
    super(
        "The lab cannot run as \""
            + api
            + "\", since each way to authenticate asks for a scheme that the API describes nowhere: "
            + String.join(", ", undescribed));
  }
}
