package io.github.authdex.auth.session;

import io.github.authdex.auth.message.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Cookie fields that a session has sent of late: by them a request is known as one of the
 * session, also when the server has set other cookies since. Threads share it.
 */
final class SentCookies {
  private static final int MOST = 256;

  private final Set<List<String>> fields =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<List<String>, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  void add(Request request) {
    fields.add(request.headers().all("Cookie"));
  }

  boolean contains(Request request) {
    return fields.contains(request.headers().all("Cookie"));
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return fields.size() + " fields";
  }
}
