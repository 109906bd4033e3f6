package org.glossator.tag.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.glossator.ProjectDataException;
import org.glossator.tag.gazetteer.GazetteerEntry;

/** One form of lists of names. Implementations keep nothing between calls. */
public interface NameLists {
  /**
   * Reads all names.
   *
   * @param file the list, or where the form has one its index
   * @throws ProjectDataException with every problem, by file and line
   */
  List<ForeignName> read(Path file);

  /**
   * Writes entries, in their order.
   *
   * @param out a file, or a folder where the form needs several
   * @return surfaces written
   */
  int write(List<GazetteerEntry> entries, Path out) throws IOException;
}
