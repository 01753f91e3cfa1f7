package org.duijie.corpus.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a record is. The order is the one in which an id is looked up and kinds are listed. */
public enum Kind {
    ACHIEVEMENT,
    PATENT,
    NEED,
    ENTERPRISE;

    /** The supply side: what an enterprise's need is matched with. */
    public static final List<Kind> TECHNOLOGIES = List.of(ACHIEVEMENT, PATENT);

    /** {@return the name in records, on the command line and over HTTP, such as {@code achievement}} */
    public String code() {
        return Codes.of(this);
    }

    /** {@return whether this is the supply side: an achievement or a patent} */
    public boolean isTechnology() {
        return TECHNOLOGIES.contains(this);
    }

    /** {@return the kind with this code, or empty} */
    public static Optional<Kind> find(String code) {
        return Stream.of(values()).filter(k -> k.code().equals(code)).findFirst();
    }

    /**
     * {@return the kind with this code}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code kind.unknown}
     */
    public static Kind of(String code) {
        return Codes.parse(Kind.class, "kind.unknown", code);
    }
}
