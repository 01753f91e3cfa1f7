package org.duijie.evaluation.experiment;

/** How an experiment is looked at. */
public enum Procedure {
    /** The planned test, once, at the planned number of enterprises. */
    PLANNED,
    /** The planned test, again and again up to the planned number, until it rejects: what one must not do. */
    PEEKING,
    /** The anytime test, again and again up to twice the planned number, until it rejects. */
    ANYTIME
}
