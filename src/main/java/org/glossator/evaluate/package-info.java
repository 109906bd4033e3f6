/** Corpus against gold and corpus against corpus: scores, intervals, tests, wrong cases, gates. */
package org.glossator.evaluate;
