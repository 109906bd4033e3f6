/** Stanford CoreNLP's stock named-entity model on our own tokens. */
package org.glossator.tag.corenlp;
