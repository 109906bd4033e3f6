package org.glossator.measure;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.glossator.ProjectDataException;

/** Fills the template of the results; a name that it does not know is an error. */
final class ResultsPage {
  private final PebbleEngine engine =
      new PebbleEngine.Builder()
          .loader(new StringLoader())
          .extension(new Rounding())
          .autoEscaping(false)
          .strictVariables(true)
          .newLineTrimming(false)
          .defaultLocale(Locale.ROOT)
          .build();

  String fill(String template, Map<String, Object> values) throws IOException {
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(page, values);
    } catch (PebbleException failure) {
      throw new ProjectDataException(
          "the template of the results: line "
              + failure.getLineNumber()
              + ": "
              + failure.getPebbleMessage());
    }
    return page.toString();
  }

  /** {@code {{ value | digits(3) }}}: rounded, halves to even; with commas between thousands. */
  private static final class Rounding extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
      return Map.of("digits", new Digits(), "signed", new Signed());
    }
  }

  private static class Digits implements Filter {
    @Override
    public List<String> getArgumentNames() {
      return List.of("digits");
    }

    @Override
    public Object apply(
        Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      if (!(input instanceof Number number)) {
        throw new PebbleException(
            null, "expected a number to round, found " + Objects.toString(input), line, "");
      }
      int digits = arguments.get("digits") instanceof Number wanted ? wanted.intValue() : 0;
      BigDecimal rounded =
          new BigDecimal(number.doubleValue()).setScale(digits, RoundingMode.HALF_EVEN);
      return String.format(Locale.ROOT, format(digits), rounded);
    }

    String format(int digits) {
      return "%,." + digits + "f";
    }
  }

  /** As digits, with the sign. */
  private static final class Signed extends Digits {
    @Override
    String format(int digits) {
      return "%+,." + digits + "f";
    }
  }
}
