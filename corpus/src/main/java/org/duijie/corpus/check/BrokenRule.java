package org.duijie.corpus.check;

import java.util.Locale;

/**
 * A rule that an input broke. The message names the rule, the value and the place; {@link #getMessage()} gives it in English, for
 * logs and tests, {@link #text(Locale)} in the reader's language.
 */
public class BrokenRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Messages messages;
    private final String rule;
    private final transient Object[] values;

    /**
     * A rule broken, with nothing else behind it.
     *
     * @param messages the bundle with the rule's texts
     * @param rule the key of the rule, such as {@code title.length}
     * @param values what fills the text's places
     */
    public BrokenRule(Messages messages, String rule, Object... values) {
        this((Throwable) null, messages, rule, values);
    }

    /** As the other constructor, keeping what caused it. */
    public BrokenRule(Throwable cause, Messages messages, String rule, Object... values) {
        super(messages.text(Locale.ENGLISH, rule, values), cause);
        this.messages = messages;
        this.rule = rule;
        this.values = values.clone();
    }

    /** {@return the key of the rule, such as {@code title.length}; stable, for programs} */
    public String rule() {
        return rule;
    }

    /** {@return the message in the given language: English for {@code en}, else Chinese} */
    public String text(Locale locale) {
        return messages == null ? getMessage() : messages.text(locale, rule, values);
    }
}
