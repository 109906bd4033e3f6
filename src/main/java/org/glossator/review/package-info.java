/** A web page over a corpus: shows what is doubtful, appends decisions, never edits annotations. */
package org.glossator.review;
