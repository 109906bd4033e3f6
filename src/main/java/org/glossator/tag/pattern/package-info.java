/** Names that are built like names of their kind, whether listed or not. */
package org.glossator.tag.pattern;
