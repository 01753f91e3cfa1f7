package org.duijie.evaluation.compare;

/**
 * Runs compared over the topics of a segment.
 *
 * @param field what the segment is one of
 * @param segment its name, such as {@code H}; {@link Segments#UNKNOWN} for topics that do not say
 * @param comparison the comparison, over the topics of the segment alone
 */
public record SegmentComparison(SegmentField field, String segment, Comparison comparison) {}
