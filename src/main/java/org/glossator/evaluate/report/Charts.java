package org.glossator.evaluate.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.glossator.evaluate.ComparisonFile.Difference;
import org.glossator.evaluate.EvaluationFile.CalibrationBin;
import org.glossator.evaluate.EvaluationFile.CoveragePoint;
import org.glossator.evaluate.EvaluationFile.Headline;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.ViewBox;

/** Charts as SVG, to stand in a page. */
final class Charts {
  private static final Font FONT = new Font("SansSerif", Font.PLAIN, 13);
  private static final Color BLUE = new Color(0x0072B2);
  private static final Color GREY = new Color(0x999999);
  private static final int WIDTH = 460;

  private Charts() {}

  /** Figures up to 1 with their intervals, one a line; the axis starts below the least. */
  static String intervals(List<Headline> figures) {
    XYIntervalSeries series = new XYIntervalSeries("value");
    String[] names = new String[figures.size()];
    for (int index = 0; index < figures.size(); index++) {
      Headline each = figures.get(index);
      int line = figures.size() - 1 - index;
      names[line] = each.name();
      series.add(each.value(), each.low(), each.high(), line, line, line);
    }
    NumberAxis values = axis("value and interval");
    double least = figures.stream().mapToDouble(Headline::low).min().orElse(0);
    values.setRange(Math.max(-0.02, Math.floor(least * 10 - 0.5) / 10), 1.02);
    return forest("i", names, series, values);
  }

  /** Differences with their intervals, one a line, around zero. */
  static String differences(List<Difference> differences) {
    XYIntervalSeries series = new XYIntervalSeries("difference");
    String[] names = new String[differences.size()];
    for (int index = 0; index < differences.size(); index++) {
      Difference each = differences.get(index);
      int line = differences.size() - 1 - index;
      names[line] = each.name();
      series.add(each.difference(), each.low(), each.high(), line, line, line);
    }
    NumberAxis values = axis("second minus first, and interval");
    values.setAutoRangeIncludesZero(true);
    return forest("d", names, series, values);
  }

  private static String forest(
      String key, String[] names, XYIntervalSeries series, NumberAxis values) {
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawYError(false);
    renderer.setSeriesPaint(0, BLUE);
    renderer.setErrorPaint(BLUE);
    renderer.setErrorStroke(new BasicStroke(1.5f));
    renderer.setCapLength(5);
    renderer.setSeriesShape(0, dot());
    SymbolAxis lines = new SymbolAxis(null, names);
    lines.setGridBandsVisible(false);
    lines.setTickLabelFont(FONT);
    XYPlot plot = new XYPlot(data, values, lines, renderer);
    plot.setDomainZeroBaselineVisible(true);
    return svg(key, plot, 90 + 22 * names.length);
  }

  /** Mean probability against accuracy by bin. */
  static String reliability(List<CalibrationBin> bins) {
    XYSeries measured = new XYSeries("measured");
    bins.stream()
        .filter(each -> each.items() > 0)
        .forEach(each -> measured.add(each.meanProbability(), each.accuracy()));
    XYSeries ideal = new XYSeries("ideal");
    ideal.add(0, 0);
    ideal.add(1, 1);
    return curve("r", measured, ideal, "mean probability of first guess", "accuracy");
  }

  /** Accuracy of what is filed against the share that is filed. */
  static String coverage(List<CoveragePoint> points) {
    XYSeries measured = new XYSeries("measured");
    points.stream()
        .filter(each -> each.items() > 0)
        .forEach(each -> measured.add(each.coverage(), each.accuracy()));
    return curve("c", measured, new XYSeries("ideal"), "share of items filed", "accuracy of these");
  }

  private static String curve(
      String key, XYSeries measured, XYSeries ideal, String xLabel, String yLabel) {
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(measured);
    data.addSeries(ideal);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, BLUE);
    renderer.setSeriesShape(0, dot());
    renderer.setSeriesPaint(1, GREY);
    renderer.setSeriesShapesVisible(1, false);
    NumberAxis x = axis(xLabel);
    x.setRange(0, 1.02);
    NumberAxis y = axis(yLabel);
    y.setRange(0, 1.04);
    return svg(key, new XYPlot(data, x, y, renderer), 340);
  }

  private static Ellipse2D dot() {
    return new Ellipse2D.Double(-3.5, -3.5, 7, 7);
  }

  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setLabelFont(FONT);
    axis.setTickLabelFont(FONT);
    axis.setNumberFormatOverride(
        new java.text.DecimalFormat(
            "0.0##", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT)));
    return axis;
  }

  private static String svg(String key, XYPlot plot, int height) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(new Color(0xDDDDDD));
    plot.setRangeGridlinePaint(new Color(0xEEEEEE));
    for (ValueAxis each : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
      each.setTickLabelFont(FONT);
    }
    JFreeChart chart = new JFreeChart(null, FONT, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(2, 2, 2, 12));
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
    graphics.setDefsKeyPrefix("evaluate-" + key);
    // Outlines: as text, labels would be as wide as the browser's font makes them, and not line up.
    graphics.setRenderingHint(
        SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    return graphics.getSVGElement(null, true, new ViewBox(0, 0, WIDTH, height), null, null);
  }
}
