/** Matching forms of text, aligned with the original, and where words begin and end. */
package org.glossator.tag.text;
