package org.glossator.review;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Templates, script and stylesheet of the page. Thread-safe. */
final class Pages {
  private static final String FOLDER = "org/glossator/review/";

  private final PebbleEngine engine =
      new PebbleEngine.Builder()
          .loader(new ClasspathLoader(Pages.class.getClassLoader()))
          .autoEscaping(true)
          .strictVariables(true)
          .defaultLocale(Locale.ROOT)
          .build();

  String render(String template, Map<String, Object> model) {
    StringWriter writer = new StringWriter();
    try {
      engine.getTemplate(FOLDER + template).evaluate(writer, model, Locale.ROOT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return writer.toString();
  }

  /** A file that is served as it is. */
  String file(String name) {
    try (InputStream stream = Pages.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
