package org.glossator.corpus.state;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The right to write to a corpus, held by one process at a time. The operating system frees it when
 * the process ends, however it ends; the file stays and tells who held it last.
 */
public final class CorpusLock implements AutoCloseable {
  private static final long PAUSE_MILLISECONDS = 500;

  private final FileChannel channel;

  private CorpusLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param corpus the corpus folder
   * @param wait whether to wait until it is free
   * @throws CorpusLockedException if another run holds it and waiting is not wanted
   */
  public static CorpusLock take(Path corpus, boolean wait)
      throws IOException, InterruptedException {
    Path file = corpus.resolve(".lock");
    while (true) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (isTaken(channel)) {
        sign(channel);
        return new CorpusLock(channel);
      }
      channel.close();
      if (!wait) {
        throw new CorpusLockedException(corpus, Files.readString(file).strip());
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    String holder =
        "process "
            + ProcessHandle.current().pid()
            + " on "
            + host()
            + " since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException failure) {
      return "this host";
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
