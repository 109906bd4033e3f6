/** What one brief adds to every score: counts from one matching, outcomes and wrong cases. */
package org.glossator.evaluate.score;
