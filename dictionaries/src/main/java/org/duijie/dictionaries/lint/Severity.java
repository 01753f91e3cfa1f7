package org.duijie.dictionaries.lint;

/** How bad a finding is. */
public enum Severity {
    /** The dictionary is refused, or does what nobody can want. */
    ERROR,
    /** A person should look: most are slips. */
    WARNING,
    /** Does no harm, and perhaps no good. */
    NOTE
}
