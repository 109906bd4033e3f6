/** Finds sources and reads them; the text as read is canonical and never altered. */
package org.glossator.read;
