package org.glossator.tag.corenlp;

import edu.stanford.nlp.util.Index;
import java.io.Writer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.glossator.prepared.PackedStrings;

/** CoreNLP's numbering of features over packed strings. Nothing can be added. Thread-safe. */
final class PackedIndex implements Index<String> {
  private final transient PackedStrings strings;

  PackedIndex(PackedStrings strings) {
    this.strings = strings;
  }

  @Override
  public int size() {
    return strings.size();
  }

  @Override
  public String get(int number) {
    return strings.get(number);
  }

  @Override
  public int indexOf(String string) {
    return strings.indexOf(string);
  }

  @Override
  public boolean contains(Object object) {
    return object instanceof String string && strings.indexOf(string) >= 0;
  }

  @Override
  public List<String> objectsList() {
    return new AbstractList<>() {
      @Override
      public String get(int number) {
        return strings.get(number);
      }

      @Override
      public int size() {
        return strings.size();
      }
    };
  }

  @Override
  public Collection<String> objects(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(strings::get).toList();
  }

  @Override
  public Iterator<String> iterator() {
    return objectsList().iterator();
  }

  @Override
  public boolean isLocked() {
    return true;
  }

  @Override
  public void lock() {}

  @Override
  public void unlock() {
    throw new UnsupportedOperationException("nothing can be added");
  }

  @Override
  public int addToIndex(String string) {
    throw new UnsupportedOperationException("nothing can be added");
  }

  @Override
  @Deprecated
  public int indexOf(String string, boolean add) {
    if (add) {
      throw new UnsupportedOperationException("nothing can be added");
    }
    return strings.indexOf(string);
  }

  @Override
  public boolean add(String string) {
    throw new UnsupportedOperationException("nothing can be added");
  }

  @Override
  public boolean addAll(Collection<? extends String> more) {
    throw new UnsupportedOperationException("nothing can be added");
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("nothing can be removed");
  }

  @Override
  public void saveToWriter(Writer out) {
    throw new UnsupportedOperationException("only read");
  }

  @Override
  public void saveToFilename(String file) {
    throw new UnsupportedOperationException("only read");
  }
}
