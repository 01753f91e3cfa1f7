package org.duijie.evaluation.measure;

import java.util.List;

/** A name that a notation may begin with, and what goes with it. */
interface Formula {
    /** What goes behind {@code @}. */
    enum Cutoff {
        /** A number of ranks, always. */
        MUST,
        /** A number of ranks, or nothing. */
        MAY,
        MUST_NOT,
        /** A share from 0 to 1. */
        SHARE
    }

    String symbol();

    Cutoff cutoff();

    /** {@return what may stand in the brackets} */
    List<Parameter> parameters();

    /** {@return whether a value is as good as none} */
    default boolean omits(Parameter parameter, String value) {
        return value.equals(parameter.standard());
    }

    /** {@return the measure with this notation} */
    Measure measure(String notation, Settings settings);
}
