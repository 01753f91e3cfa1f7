package org.duijie.evaluation.bench;

/** What {@link IndexBench} measures: our own phases, and the floors they stand beside. */
public enum Phase {
    /** Reading, checking and encoding records, on a thread of its own; part of the import. */
    PARSING("parsing"),
    /** Writing records to the store, on a thread of its own; part of the import. */
    STORING("storing"),
    /** Files into a new store, until it is committed. */
    IMPORT("import"),
    /** The store into a new index, on all processors, until it is committed and live. */
    INDEX("index"),
    /** Both of these. */
    IMPORT_AND_INDEX("importAndIndex"),
    /** The index's analysis of all texts alone, on one thread. */
    ANALYSIS_ONE("analysisOne"),
    /** The same on all processors. */
    ANALYSIS_ALL("analysisAll"),
    /** Floor: segmentation of the same texts alone, on one thread. */
    SEGMENTATION_ONE("segmentationOne"),
    /** Floor: the same on all processors. */
    SEGMENTATION_ALL("segmentationAll"),
    /** Floor: the same texts from memory into one field of a plain Lucene index by Lucene's CJKAnalyzer, on all processors. */
    LUCENE("lucene");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** {@return the name in results, such as {@code analysisOne}} */
    public String label() {
        return label;
    }

    /** {@return whether this is a floor and not a phase of ours} */
    public boolean isFloor() {
        return this == SEGMENTATION_ONE || this == SEGMENTATION_ALL || this == LUCENE;
    }
}
