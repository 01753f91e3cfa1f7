package org.duijie.api.push.funnel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what pushes are told apart. A push may be in several groups, of which it has several: triggers, fields, industries. */
public enum Grouping {
    /** Not at all. */
    NONE,
    /** The broker it is assigned to. */
    BROKER,
    /** The week of ISO 8601 in which it was planned, Chinese time. */
    WEEK,
    /** What asked for the technology: a need, a saved search, the profile. */
    TRIGGER,
    /** The technology's subclasses of the IPC. */
    FIELD,
    /** The enterprise's divisions of GB/T 4754. */
    INDUSTRY,
    /** The enterprise's province. */
    REGION;

    /** {@return the name in the API and on the command line} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the grouping of a code} */
    public static Optional<Grouping> of(String code) {
        return Stream.of(values()).filter(g -> g.code().equals(code)).findFirst();
    }
}
