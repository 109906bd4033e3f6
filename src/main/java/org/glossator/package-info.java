/** The nouns that every step shares: immutable records over the text as read. */
package org.glossator;
