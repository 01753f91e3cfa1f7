package org.duijie.api.web;

/**
 * A field of a form.
 *
 * @param name under which it is sent
 * @param value what is in it
 * @param problem what is wrong with that; empty for nothing
 * @param now what it is by now, where somebody else changed it meanwhile; empty where nobody did
 */
public record Field(String name, String value, String problem, String now) {
    /** {@return whether something is wrong with it} */
    public boolean isWrong() {
        return !problem.isEmpty();
    }

    /** {@return what tells of it below it, by id, as {@code aria-describedby} has it} */
    public String told() {
        return name + "-hint" + (isWrong() ? " " + name + "-problem" : "");
    }
}
