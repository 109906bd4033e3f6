/**
 * Finds mentions with a fine-tuned sentence encoder: text to pieces, pieces through the network,
 * label scores to mentions.
 */
package org.glossator.tag.encoder;
