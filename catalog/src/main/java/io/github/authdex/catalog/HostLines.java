package io.github.authdex.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of the index that say which APIs may live on a host: its labels from the last to the
 * first, with the signs of {@link ServerKey} where a server has a variable, in order, and where in
 * the index the blocks of these APIs begin. So a program that looks for one URL reads a few APIs.
 */
final class HostLines {
  static final String LINE = "host";

  private static final String START = "\n" + LINE + "\t";

  private final String text;

  /** Where the names of the hosts begin. */
  private final int[] starts;

  HostLines(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 0;
    int apis = Math.max(0, text.lastIndexOf("\napi\t"));
    for (int at = text.indexOf(START, apis); at >= 0; at = text.indexOf(START, at + 1)) {
      found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
      found[count++] = at + START.length();
    }
    starts = Arrays.copyOf(found, count);
  }

  /** Returns where the blocks begin of all APIs that may live on {@code host}, in order. */
  List<Integer> blocks(String host) {
    TreeSet<Integer> blocks = new TreeSet<>();
    List<String> labels = UrlParts.split(host, '.');
    find("", labels, labels.size() - 1, blocks);
    return List.copyOf(blocks);
  }

  /**
   * @param begun what the name of a host begins with, a dot at its end
   * @param next which label follows; -1 if none does
   */
  private void find(String begun, List<String> labels, int next, Set<Integer> blocks) {
    int first = first(begun);
    if (first == starts.length || !text.startsWith(begun, starts[first])) {
      return;
    }
    add(begun + ServerKey.MORE, blocks);
    if (next < 0) {
      add(begun, blocks);
      return;
    }
    find(begun + labels.get(next) + ".", labels, next - 1, blocks);
    find(begun + ServerKey.ANY + ".", labels, next - 1, blocks);
  }

  private void add(String name, Set<Integer> blocks) {
    int at = first(name + "\t");
    if (at < starts.length && text.startsWith(name + "\t", starts[at])) {
      int end = text.indexOf('\n', starts[at]);
      for (String block :
          UrlParts.split(text.substring(starts[at] + name.length() + 1, end), ' ')) {
        blocks.add(Integer.parseInt(block));
      }
    }
  }

  /** Returns which line is the first that does not stand before {@code name}. */
  private int first(String name) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int start = starts[middle];
      int end = Math.min(start + name.length(), text.indexOf('\n', start));
      if (text.substring(start, end).compareTo(name) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Hosts with the blocks of their APIs, as they are written. */
  static final class Collected {
    private final Map<String, TreeSet<Integer>> blocks = new TreeMap<>();

    void add(IndexedApi api, int block) {
      for (IndexedServer server : api.servers()) {
        for (List<String> key : ServerKey.of(server)) {
          blocks.computeIfAbsent(name(key), name -> new TreeSet<>()).add(block);
        }
      }
    }

    /** A wide variable ends the name, since its value may hold any number of labels. */
    private static String name(List<String> key) {
      int path = key.indexOf(ServerKey.PATH);
      return path < 0
          ? String.join(".", key)
          : key.subList(0, path).stream().map(label -> label + ".").collect(Collectors.joining());
    }

    /** Returns the columns of each line; a tab comes before all that a name may hold. */
    Stream<String[]> lines() {
      return blocks.entrySet().stream()
          .map(
              host ->
                  new String[] {
                    LINE,
                    host.getKey(),
                    host.getValue().stream().map(String::valueOf).collect(Collectors.joining(" "))
                  });
    }
  }
}
