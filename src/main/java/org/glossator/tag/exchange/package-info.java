/** Gazetteers in the forms of other tools: reading them into ours, and writing ours to them. */
package org.glossator.tag.exchange;
