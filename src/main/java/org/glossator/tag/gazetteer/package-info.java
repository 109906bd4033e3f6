/** Listed names: reading, checking and finding them in text. */
package org.glossator.tag.gazetteer;
