package org.glossator.classify;

/**
 * A threshold and what it did on held-out items.
 *
 * @param wanted precision of the items filed
 * @param probability an item is filed when its first sector has at least this probability
 * @param coverage share of items filed
 */
record Cut(double wanted, double probability, double coverage) {}
