/** What a corpus remembers between runs: its sources, what made each brief, and its lock. */
package org.glossator.corpus.state;
