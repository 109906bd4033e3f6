package org.glossator.evaluate.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** Fills a template; every value is escaped unless the template says otherwise. Thread-safe. */
final class Page {
  private final PebbleEngine engine;

  Page() {
    ClasspathLoader loader = new ClasspathLoader(Page.class.getClassLoader());
    loader.setPrefix("org/glossator/evaluate");
    loader.setCharset("UTF-8");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  String fill(String template, Map<String, Object> values) throws IOException {
    StringWriter writer = new StringWriter();
    engine.getTemplate(template).evaluate(writer, values);
    return writer.toString();
  }
}
