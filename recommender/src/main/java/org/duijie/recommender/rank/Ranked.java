package org.duijie.recommender.rank;

/**
 * A candidate in its place.
 *
 * @param candidate the candidate
 * @param score what it was ordered by; higher is better
 */
public record Ranked(Candidate candidate, double score) {}
