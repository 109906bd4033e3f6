package org.glossator.peers;

import java.util.List;
import org.glossator.SourceDocument;

/** A tagger as it comes, ready to run on one thread. */
interface Peer {
  /** Everything that it marks in a text, in its own order and labels. */
  List<Labelled> mark(SourceDocument source);

  /** Name and version of what ran. */
  String version();
}
