/**
 * Other taggers, run as they come over the texts of gold, so that they stand in one table with
 * ours.
 */
package org.glossator.peers;
