package io.github.authdex.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.authdex.auth.WireServer.Reply;
import java.io.IOException;
import java.io.OutputStream;

/** The ways in which a server puts the content of an answer on the wire (RFC 9112 §6). */
public enum Framing {
  /** Head and content in one write. */
  ONE_PACKET {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + length(content.length()) + content);
      return true;
    }
  },
  CHUNKED {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + CHUNKS + chunk(content.substring(0, 3)) + chunk(content.substring(3)));
      put(out, "0\r\n\r\n");
      return true;
    }
  },
  /** One chunk, a trailer field and the end, all in one write. */
  CHUNKED_IN_ONE_PACKET {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + CHUNKS + chunk(content) + "0\r\nX-Trailer: t\r\n\r\n");
      return true;
    }
  },
  /** The connection's end is the content's, as in HTTP/1.0. */
  UNTIL_CLOSED {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + "Connection: close\r\n\r\n" + content);
      return false;
    }
  },
  LAST_OF_THE_CONNECTION {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + "Connection: close\r\n" + length(content.length()) + content);
      return false;
    }
  },
  LATE {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + length(content.length()));
      pause(5);
      put(out, content);
      return true;
    }
  },
  OCTET_BY_OCTET {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      for (char octet : (head + length(content.length()) + content).toCharArray()) {
        put(out, String.valueOf(octet));
      }
      return true;
    }
  },
  EMPTY {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + length(0));
      return true;
    }

    @Override
    public String arrives(String content) {
      return "";
    }
  },
  EMPTY_UNTIL_CLOSED {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + "Connection: close\r\n\r\n");
      return false;
    }

    @Override
    public String arrives(String content) {
      return "";
    }
  },
  /** Longer than what one read of the JDK takes. */
  LONG {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      String all = arrives(content);
      put(out, head + length(all.length()) + all);
      return true;
    }

    @Override
    public String arrives(String content) {
      return (content + "\n").repeat(3000) + content;
    }
  },
  AFTER_CONTINUE {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, "HTTP/1.1 100 Continue\r\n\r\n" + head + length(content.length()) + content);
      return true;
    }
  },
  AFTER_EARLY_HINTS {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n");
      put(out, head + length(content.length()) + content);
      return true;
    }
  },
  /** The connection ends before the content does. */
  CUT_SHORT {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + length(content.length() + 5) + content);
      return false;
    }

    @Override
    public String arrives(String content) {
      return null;
    }
  },
  CHUNKS_CUT_SHORT {
    @Override
    boolean write(OutputStream out, String head, String content) throws IOException {
      put(out, head + CHUNKS + chunk(content));
      return false;
    }

    @Override
    public String arrives(String content) {
      return null;
    }
  };

  private static final String CHUNKS = "Transfer-Encoding: chunked\r\n\r\n";

  /** Writes {@code head}, whose lines have ended, and {@code content}. */
  abstract boolean write(OutputStream out, String head, String content) throws IOException;

  /** Returns what arrives where {@code content} was answered, or null if the network fails. */
  public String arrives(String content) {
    return content;
  }

  /**
   * Returns the answer of {@code lines} and then {@code content}, which has three octets or more.
   */
  public Reply reply(String content, String... lines) {
    return out -> {
      boolean open = write(out, String.join("\r\n", lines) + "\r\n", content);
      out.flush();
      return open;
    };
  }

  private static String length(int octets) {
    return "Content-Length: " + octets + "\r\n\r\n";
  }

  private static String chunk(String content) {
    return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
  }

  private static void put(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static void pause(long milliseconds) throws IOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
