/** Finds the structure of a brief: title, date, sections, items and the roles inside them. */
package org.glossator.parse;
