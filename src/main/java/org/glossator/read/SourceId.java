package org.glossator.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Ids of briefs from paths. */
final class SourceId {
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._-]");
  private static final int LONGEST = 100;

  private SourceId() {}

  /** A name that every file system takes; a digest is added where the path had to be altered. */
  static String of(String below) {
    String safe = UNSAFE.matcher(below.replace('/', '.')).replaceAll("_");
    boolean altered =
        !safe.equals(below.replace('/', '.')) || safe.startsWith(".") || safe.length() > LONGEST;
    if (!altered) {
      return safe;
    }
    String start = safe.startsWith(".") ? "_" + safe.substring(1) : safe;
    String digest = DigestUtils.sha256Hex(below.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    return start.substring(0, Math.min(start.length(), LONGEST / 2)) + "-" + digest;
  }
}
