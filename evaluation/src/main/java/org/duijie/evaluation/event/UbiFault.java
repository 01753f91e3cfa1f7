package org.duijie.evaluation.event;

import java.nio.file.Path;
import java.util.Locale;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** A rule that a line of a UBI file broke, with file and line before the rule's own words. */
final class UbiFault extends BrokenRule {
    private static final long serialVersionUID = 1;

    private final String file;
    private final long line;
    private final BrokenRule broken;

    UbiFault(Path file, long line, BrokenRule broken) {
        super(broken, EvaluationMessages.MESSAGES, "ubi.line", file, line);
        this.file = file.toString();
        this.line = line;
        this.broken = broken;
    }

    @Override
    public String getMessage() {
        return text(Locale.ENGLISH);
    }

    @Override
    public String rule() {
        return broken.rule();
    }

    @Override
    public String text(Locale locale) {
        return EvaluationMessages.MESSAGES.text(locale, "ubi.line", file, line) + broken.text(locale);
    }
}
