/** Intervals and tests over briefs, for any figure that is a function of sums over briefs. */
package org.glossator.evaluate.statistics;
