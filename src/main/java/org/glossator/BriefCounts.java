package org.glossator;

/** What was found in one brief. */
public record BriefCounts(int items, int tokens, int mentions, int abstained) {}
