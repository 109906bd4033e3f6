/** What reviewers decided: lines of append-only files, found again in a text, laid over a brief. */
package org.glossator.corpus.decision;
