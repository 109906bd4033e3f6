/** A CRF of CoreNLP trained on the tagging texts, as a yardstick for the encoder. */
package org.glossator.train.crf;
