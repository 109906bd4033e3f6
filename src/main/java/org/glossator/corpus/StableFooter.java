package org.glossator.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the encodings that a Parquet footer lists in order. The library lists them as a hash set of
 * enum constants gives them, which differs from process to process.
 */
final class StableFooter {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private StableFooter() {}

  static void sort(Path file) throws IOException {
    try (var channel =
        Files.newByteChannel(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(channel.size() - TAIL);
      channel.read(tail);
      int length = tail.flip().getInt();
      long start = channel.size() - TAIL - length;
      ByteBuffer footer = ByteBuffer.allocate(length);
      channel.position(start);
      channel.read(footer);
      FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer.array()));
      metadata.getRow_groups().stream()
          .map(RowGroup::getColumns)
          .forEach(columns ->
              columns.stream().map(ColumnChunk::getMeta_data).forEach(StableFooter::sort));
      ByteArrayOutputStream sorted = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(metadata, sorted);
      channel.truncate(start);
      channel.position(start);
      channel.write(ByteBuffer.wrap(sorted.toByteArray()));
      ByteBuffer end = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
      channel.write(end.putInt(sorted.size()).put(MAGIC).flip());
    }
  }

  private static void sort(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing(PageEncodingStats::getPage_type)
                  .thenComparing(PageEncodingStats::getEncoding));
    }
  }
}
