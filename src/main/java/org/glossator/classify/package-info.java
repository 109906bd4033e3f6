/** Files every item under a sector, with calibrated probabilities. */
package org.glossator.classify;
