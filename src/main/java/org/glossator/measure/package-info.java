/**
 * Turns measurement files into {@code evaluation/RESULTS.md}, so that no figure is copied by hand.
 */
package org.glossator.measure;
