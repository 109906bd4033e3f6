/** Fine-tunes the encoder tagger on tagged text; never part of the shipped program. */
package org.glossator.train.tagging;
