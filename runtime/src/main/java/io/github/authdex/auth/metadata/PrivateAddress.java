package io.github.authdex.auth.metadata;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Addresses of this machine and of networks that not everybody can reach. */
final class PrivateAddress {
  /** The prefix of addresses that stand for one of IPv4 (RFC 6052 §2.1). */
  private static final byte[] TRANSLATED = {
    0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private PrivateAddress() {}

  /**
   * Returns whether the host of {@code uri} is one, or a name that any such address has. A name
   * that nobody knows is none: whoever looks it up elsewhere, such as a proxy, must know.
   */
  static boolean isAt(URI uri) {
    try {
      return Stream.of(InetAddress.getAllByName(uri.getHost())).anyMatch(PrivateAddress::is);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean is(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address ? isInside(address.getAddress()) : isShared(address));
  }

  /** This network (RFC 1122 §3.2.1.3), and what a provider's customers share (RFC 6598). */
  private static boolean isShared(InetAddress address) {
    byte[] octets = address.getAddress();
    return octets[0] == 0 || (octets[0] == 100 && (octets[1] & 0xc0) == 64);
  }

  /** Unique local addresses (RFC 4193), and those that stand for a private one of IPv4. */
  private static boolean isInside(byte[] octets) {
    return (octets[0] & 0xfe) == 0xfc
        || (octets[0] == 0x20 && octets[1] == 2 && is(ipv4(octets, 2))) // RFC 3056 §2
        || (Arrays.equals(octets, 0, 12, TRANSLATED, 0, 12) && is(ipv4(octets, 12)))
        || (Arrays.equals(octets, 0, 12, new byte[12], 0, 12) && is(ipv4(octets, 12)));
  }

  private static InetAddress ipv4(byte[] octets, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(octets, from, from + 4));
    } catch (UnknownHostException e) {
      throw new AssertionError(e); // Four octets are an address.
    }
  }
}
