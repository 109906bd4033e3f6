/** Measures taggers on texts with known mentions. */
package org.glossator.train.measure;
