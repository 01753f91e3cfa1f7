package org.duijie.corpus.normalise;

/**
 * One rule of checking and normalising: what a field's text means. Rules are pure, and their normal forms are their own: {@code of} of a
 * normal form is that form. Immutable, safe for several threads.
 *
 * @param <T> what the text becomes
 */
public interface Rule<T> {
    /** {@return the name in reports, such as {@code uscc}} */
    String name();

    /**
     * Reads a text.
     *
     * @param field the field it stands in, for messages, such as {@code owner.uscc}
     * @param said the text, stripped, not empty
     * @return its normal form
     * @throws org.duijie.corpus.check.BrokenRule where no meaning can be given to it
     */
    Normal<T> of(String field, String said);
}
