package io.github.authdex.auth.ntlm;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a server says about itself: pairs of an id and a value (MS-NLMP §2.2.2.1). */
final class TargetInfo {
  private static final int END = 0;
  private static final int FLAGS = 6;
  private static final int TIME = 7;
  private static final int TARGET_NAME = 9;
  private static final int CHANNEL = 10;
  private static final int HAS_INTEGRITY_CODE = 2;

  private final Map<Integer, byte[]> pairs = new LinkedHashMap<>();

  private TargetInfo() {}

  /** Reads {@code bytes}, which may be empty. */
  static TargetInfo read(byte[] bytes) throws ProtocolException {
    TargetInfo info = new TargetInfo();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= 4) {
      int id = in.getShort();
      int length = in.getShort() & 0xffff;
      if (id == END) {
        return info;
      }
      if (length > in.remaining()) {
        throw new ProtocolException("NTLM challenge ends inside of its target information");
      }
      byte[] value = new byte[length];
      in.get(value);
      info.pairs.put(id, value);
    }
    return info;
  }

  /** Returns the server's time, which replaces the client's. */
  Optional<byte[]> time() {
    return Optional.ofNullable(pairs.get(TIME)).filter(value -> value.length == 8);
  }

  /**
   * Returns what the client sends back: the same, and with a server that sends its time that there
   * is an integrity code, what ties the answer to the channel, and the service's name.
   */
  byte[] answer(String service, byte[] channelBinding) {
    if (time().isPresent()) {
      pairs.put(FLAGS, flags());
      pairs.put(CHANNEL, channelBinding);
      pairs.put(TARGET_NAME, NtlmHash.utf16(service));
    }
    int length = 4 + pairs.values().stream().mapToInt(value -> value.length + 4).sum();
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    pairs.forEach(
        (id, value) -> out.putShort(id.shortValue()).putShort((short) value.length).put(value));
    return out.array(); // The rest is zeros: the end.
  }

  private byte[] flags() {
    byte[] known = pairs.get(FLAGS);
    int flags =
        known == null || known.length != 4
            ? 0
            : ByteBuffer.wrap(known).order(ByteOrder.LITTLE_ENDIAN).getInt();
    return ByteBuffer.allocate(4)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(flags | HAS_INTEGRITY_CODE)
        .array();
  }
}
