/** Trains and measures the merge of candidates on tagged text. */
package org.glossator.train.merge;
