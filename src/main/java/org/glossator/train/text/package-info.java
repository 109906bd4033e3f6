/** Reads tagged text written for training and for reporting. */
package org.glossator.train.text;
