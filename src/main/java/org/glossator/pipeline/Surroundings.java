package org.glossator.pipeline;

import java.util.Objects;

/**
 * Everything but the sources that can shape results, digested without loading any of it.
 *
 * @param digest of code, libraries, data files and options; equal digests mean equal results
 * @param configuration digest of the options that shape results
 */
public record Surroundings(String digest, String configuration) {
  public Surroundings {
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(configuration, "configuration");
  }
}
