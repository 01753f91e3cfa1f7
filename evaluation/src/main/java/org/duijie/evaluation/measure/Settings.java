package org.duijie.evaluation.measure;

import java.util.Map;

/**
 * What the brackets and the cutoff of a notation say.
 *
 * @param rel the least grade of a relevant item, from 1
 * @param graded whether no {@code rel} was given
 * @param exponential whether a gain is 2^grade − 1
 * @param persistence p of {@code RBP}
 * @param beta weight of recall in {@code SetF}
 * @param greatest the greatest grade that {@code ERR} reckons with
 * @param bins of {@code ECE}
 * @param onlyRelevant whether the mean is over the topics that have a relevant item
 * @param depth how many ranks are looked at, from 1; {@link #ALL} for no cutoff
 * @param recall the share that {@code IPrec} is taken at
 */
record Settings(
        int rel,
        boolean graded,
        boolean exponential,
        double persistence,
        double beta,
        int greatest,
        int bins,
        boolean onlyRelevant,
        int depth,
        double recall) {
    static final int ALL = Integer.MAX_VALUE;

    /**
     * @param given the values that are given, in their canonical form
     * @param depth as above
     * @param recall as above
     */
    static Settings of(Map<Parameter, String> given, int depth, double recall) {
        return new Settings(
                Integer.parseInt(value(given, Parameter.REL)),
                !given.containsKey(Parameter.REL),
                value(given, Parameter.DCG).equals("exp-log2"),
                Double.parseDouble(value(given, Parameter.PERSISTENCE)),
                Double.parseDouble(value(given, Parameter.BETA)),
                Integer.parseInt(value(given, Parameter.GREATEST)),
                Integer.parseInt(value(given, Parameter.BINS)),
                value(given, Parameter.TOPICS).equals("relevant"),
                depth,
                recall);
    }

    private static String value(Map<Parameter, String> given, Parameter parameter) {
        return given.getOrDefault(parameter, parameter.standard());
    }
}
