package org.glossator.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/** Charts as SVG, to stand in a page. Colours are told apart by colour-blind readers. */
final class Charts {
  private static final Font FONT = new Font("SansSerif", Font.PLAIN, 12);

  /** Okabe and Ito's palette, then lighter tints of it. */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xE69F00),
          new Color(0x009E73),
          new Color(0xD55E00),
          new Color(0xCC79A7),
          new Color(0x56B4E9),
          new Color(0xF0E442),
          new Color(0x6B6B6B),
          new Color(0x7FB8D8),
          new Color(0xF2CF80),
          new Color(0x80CFB9),
          new Color(0xEAAF80),
          new Color(0xE5BCD3),
          new Color(0xAAD9F4),
          new Color(0xB8AE2E),
          new Color(0xB5B5B5));

  private Charts() {}

  /** One horizontal bar for each name, in the order given. */
  static String bars(String axis, Map<String, Integer> values) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    values.forEach((name, value) -> data.addValue(value, axis, name));
    JFreeChart chart =
        ChartFactory.createBarChart(
            null, null, axis, data, PlotOrientation.HORIZONTAL, false, false, false);
    return svg(chart, new BarRenderer(), 620, 60 + 24 * Math.max(1, values.size()));
  }

  /** A stacked bar for each period, its parts in the order of their names. */
  static String stacked(String axis, SortedMap<String, SortedMap<String, Integer>> byPeriod) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    byPeriod.forEach(
        (period, parts) -> parts.forEach((part, value) -> data.addValue(value, part, period)));
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            null, null, axis, data, PlotOrientation.VERTICAL, true, false, false);
    return svg(chart, new StackedBarRenderer(), Math.max(620, 44 * byPeriod.size()), 380);
  }

  private static String svg(JFreeChart chart, BarRenderer renderer, int width, int height) {
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setRenderer(renderer);
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(0.3);
    renderer.setItemMargin(0.1);
    for (int series = 0; series < plot.getDataset().getRowCount(); series++) {
      renderer.setSeriesPaint(series, COLOURS.get(series % COLOURS.size()));
    }
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(new Color(0xDDDDDD));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.getDomainAxis().setTickLabelFont(FONT);
    if (plot.getOrientation().isHorizontal()) {
      plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.5f);
    } else {
      plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    }
    NumberAxis range = (NumberAxis) plot.getRangeAxis();
    range.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    range.setTickLabelFont(FONT);
    range.setLabelFont(FONT);
    if (chart.getLegend() != null) {
      chart.getLegend().setItemFont(FONT);
    }
    chart.setBackgroundPaint(Color.WHITE);
    SVGGraphics2D graphics = new SVGGraphics2D(width, height);
    graphics.setDefsKeyPrefix("c" + Integer.toHexString(plot.getDataset().hashCode() & 0xffff));
    graphics.setRenderingHint(SVGHints.KEY_TEXT_RENDERING, "auto");
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    return graphics.getSVGElement(
        null, true, new org.jfree.svg.ViewBox(0, 0, width, height), null, null);
  }
}
