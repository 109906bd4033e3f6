/** Splits the text into sentences and tokens, by span and never across roles. */
package org.glossator.tokenise;
