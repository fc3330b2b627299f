package io.github.authdex.auth.token;

import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A folder that processes of one machine share, one file a key; for tests, in clear. */
public final class FileStore implements TokenStore {
  /** A file lock counts for a whole process. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path folder;

  /** Keeps all in {@code folder}, which exists. */
  public FileStore(Path folder) {
    this.folder = folder;
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  /** The newest lease of a chain: {@code fence until}, 0 once it is released. */
  private record Running(long fence, long until) {
    static Running read(Optional<String> text) {
      String[] parts = text.orElse("0 0").split(" ", 2);
      return new Running(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
  }

  @Override
  public Optional<StoredToken> find(TokenKey key) throws IOException {
    return text(key.id()).map(text -> StoredToken.read(Secret.of(text)));
  }

  @Override
  public boolean replace(
      Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
      throws IOException {
    return alone(
        () -> {
          if (newest(lease.chain()).fence() != lease.fence() || !find(key).equals(expected)) {
            return false;
          }
          if (next.isPresent()) {
            write(key.id(), next.get().write().reveal());
          } else {
            Files.deleteIfExists(folder.resolve(key.id()));
          }
          return true;
        });
  }

  @Override
  public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
    return alone(
        () -> {
          Running newest = newest(chain);
          if (newest.until() > System.currentTimeMillis()) {
            return Optional.empty();
          }
          Lease next = new Lease(chain, newest.fence() + 1);
          note(next, life);
          return Optional.of(next);
        });
  }

  @Override
  public boolean extend(Lease lease, Duration life) throws IOException {
    return alone(
        () -> {
          Running newest = newest(lease.chain());
          if (newest.fence() != lease.fence() || newest.until() == 0) {
            return false;
          }
          note(lease, life);
          return true;
        });
  }

  @Override
  public void release(Lease lease) throws IOException {
    alone(
        () -> {
          if (newest(lease.chain()).fence() == lease.fence()) {
            write("lease-" + lease.chain().id(), lease.fence() + " 0");
          }
          return null;
        });
  }

  private void note(Lease lease, Duration life) throws IOException {
    long until = System.currentTimeMillis() + life.toMillis();
    write("lease-" + lease.chain().id(), lease.fence() + " " + until);
  }

  private Running newest(ChainKey chain) throws IOException {
    return Running.read(text("lease-" + chain.id()));
  }

  private Optional<String> text(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  private void write(String name, String text) throws IOException {
    Path next = Files.writeString(folder.resolve(name + ".next"), text);
    Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private <T> T alone(Work<T> work) throws IOException {
    THREADS.lock();
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock(); // Ends with the channel, or with the process.
      return work.run();
    } finally {
      THREADS.unlock();
    }
  }
}
