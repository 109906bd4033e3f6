/** Evaluations and comparisons as terminal table, JSON, CSV and self-contained page. */
package org.glossator.evaluate.report;
