package org.duijie.evaluation.bench;

/** What {@link SearchBench} asks. */
public enum Workload {
    /** One or two words of a title; ten hits and nothing else. */
    KEYWORDS("keywords"),
    /** The same with facet counts and highlights, as the web page asks. */
    PAGE("page"),
    /** As {@link #PAGE}, among achievements only, which also counts the kinds without that filter. */
    FILTERED("filtered"),
    /** Technologies for the whole text of a record; ten matches and nothing else. */
    NEED("need"),
    /** The same with reasons and highlights, as the web page asks. */
    MATCH("match");

    private final String label;

    Workload(String label) {
        this.label = label;
    }

    /** {@return the name in results, such as {@code keywords}} */
    public String label() {
        return label;
    }

    /** {@return whether it asks with a long text} */
    boolean isLong() {
        return this == NEED || this == MATCH;
    }
}
