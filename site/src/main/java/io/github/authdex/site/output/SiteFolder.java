package io.github.authdex.site.output;

import io.github.authdex.site.output.SiteManifest.Part;
import io.github.authdex.site.output.SiteManifest.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder that a site is written to. Parts that have not changed are neither made nor written;
 * what an earlier run wrote and this one does not is removed. What no run wrote, or somebody has
 * changed since, stays: it is never overwritten or removed unless that is asked for. Nothing is
 * written through a symbolic link below the folder.
 */
public final class SiteFolder {
  private static final int NAMED = 3;

  private final Path root;
  private final boolean force;
  private final Set<Path> sound = ConcurrentHashMap.newKeySet();

  /**
   * Makes one of {@code root}, which need not exist yet.
   *
   * @param force whether files are overwritten too that no run wrote
   */
  public SiteFolder(Path root, boolean force) {
    this.root = Objects.requireNonNull(root, "root").toAbsolutePath().normalize();
    this.force = force;
  }

  /**
   * What became of the folder.
   *
   * @param files how many the site has
   * @param written how many of them were written
   * @param removed how many are no longer there
   * @param left what an earlier run wrote, this one does not, and somebody has changed
   */
  public record Written(int files, int written, int removed, List<Path> left) {
    public Written {
      left = List.copyOf(left);
    }
  }

  /**
   * Writes {@code parts}.
   *
   * @throws SiteException if something is there that may not be overwritten; all else is written
   *     then
   * @throws IOException if the disk refuses
   */
  public Written write(List<SitePart> parts) throws IOException {
    Files.createDirectories(root);
    SiteManifest before = read();
    Map<String, Stamp> known = before.files();
    Map<String, Part> after = new ConcurrentHashMap<>();
    Set<String> written = ConcurrentHashMap.newKeySet();
    Set<String> foreign = ConcurrentHashMap.newKeySet();
    parts.parallelStream()
        .forEach(part -> after.put(part.name(), part(part, before, known, written, foreign)));
    SiteManifest now = new SiteManifest(after).without(foreign);
    List<Path> left = new ArrayList<>();
    int removed = foreign.isEmpty() ? remove(known, now.files().keySet(), left) : 0;
    if (!now.equals(before)) {
      put(SiteManifest.NAME, now.text().getBytes(StandardCharsets.UTF_8));
    }
    if (!foreign.isEmpty()) {
      throw refusal(foreign);
    }
    return new Written(now.files().size(), written.size(), removed, left);
  }

  private Part part(
      SitePart part,
      SiteManifest before,
      Map<String, Stamp> known,
      Set<String> written,
      Set<String> foreign) {
    try {
      Part last = before.parts().get(part.name());
      if (last != null && last.key().equals(part.key()) && isAsWritten(last)) {
        return last;
      }
      Map<String, Stamp> files = new LinkedHashMap<>();
      for (SiteFile file : part.files().get()) {
        files.put(file.path(), file(file, known, written, foreign));
      }
      return new Part(part.key(), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isAsWritten(Part part) throws IOException {
    for (Map.Entry<String, Stamp> file : part.files().entrySet()) {
      if (!stamp(root.resolve(file.getKey())).equals(file.getValue())) {
        return false;
      }
    }
    return true;
  }

  private Stamp file(
      SiteFile file, Map<String, Stamp> known, Set<String> written, Set<String> foreign)
      throws IOException {
    Path path = place(file.path());
    Stamp there = stamp(path);
    if (!there.isAbsent()) {
      if (there.size() == file.length()
          && Arrays.equals(Files.readAllBytes(path), file.content())) {
        return there;
      }
      if (!force && !there.equals(known.get(file.path()))) {
        foreign.add(file.path());
        return there;
      }
    }
    if (there.isAbsent()) {
      Files.write(path, file.content(), StandardOpenOption.CREATE_NEW);
    } else {
      put(file.path(), file.content());
    }
    written.add(file.path());
    return stamp(path);
  }

  /** What is there already is replaced as a whole: a server may read it. */
  private void put(String name, byte[] content) throws IOException {
    Path path = place(name);
    Path staged = path.resolveSibling("." + path.getFileName() + ".part");
    Files.write(staged, content);
    Files.move(staged, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path below(String name) {
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root) || path.equals(root)) {
      throw new IllegalArgumentException("Expected a path below the site but was \"" + name + "\"");
    }
    return path;
  }

  /** Returns the place of {@code name}, whose folders are made. */
  private Path place(String name) throws IOException {
    Path path = below(name);
    Path folder = path.getParent();
    if (!sound.contains(folder)) {
      Files.createDirectories(folder);
      for (Path each = folder; !each.equals(root); each = each.getParent()) {
        if (Files.isSymbolicLink(each)) {
          throw new SiteException(
              "Nothing is written through the symbolic link " + each + "; remove it");
        }
      }
      sound.add(folder);
    }
    return path;
  }

  /** Returns {@link Stamp#ABSENT} if no file is there. */
  private static Stamp stamp(Path path) throws IOException {
    try {
      BasicFileAttributes is =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return is.isRegularFile()
          ? new Stamp(is.size(), is.lastModifiedTime().toMillis())
          : new Stamp(Long.MAX_VALUE, 0);
    } catch (NoSuchFileException e) {
      return Stamp.ABSENT;
    }
  }

  private SiteException refusal(Set<String> foreign) {
    List<String> named = foreign.stream().sorted().limit(NAMED).toList();
    return new SiteException(
        "Expected a folder of a site's own but in "
            + root
            + " "
            + (foreign.size() == 1 ? "a file is" : foreign.size() + " files are")
            + " not as a run left "
            + (foreign.size() == 1 ? "it: " : "them: ")
            + String.join(", ", named)
            + (foreign.size() > NAMED ? ", …" : "")
            + "; move what you want to keep, or have all overwritten: --force");
  }

  private int remove(Map<String, Stamp> known, Set<String> now, List<Path> left)
      throws IOException {
    int removed = 0;
    Set<Path> folders = new HashSet<>();
    for (Map.Entry<String, Stamp> file : new TreeMap<>(known).entrySet()) {
      if (now.contains(file.getKey())) {
        continue;
      }
      Path path = below(file.getKey());
      Stamp there = stamp(path);
      if (there.equals(file.getValue()) && !there.isAbsent()) {
        Files.delete(path);
        removed++;
      } else if (!there.isAbsent()) {
        left.add(path);
      }
      folders.add(path.getParent());
    }
    folders.forEach(this::deleteEmpty);
    return removed;
  }

  private void deleteEmpty(Path folder) {
    try {
      for (Path path = folder; !path.equals(root); path = path.getParent()) {
        Files.delete(path);
        sound.remove(path);
      }
    } catch (IOException e) {
      // It has other files, or somebody has taken it away: both are right.
    }
  }

  private SiteManifest read() throws IOException {
    Path list = root.resolve(SiteManifest.NAME);
    return Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)
        ? SiteManifest.parse(Files.readString(list))
        : new SiteManifest(Map.of());
  }
}
