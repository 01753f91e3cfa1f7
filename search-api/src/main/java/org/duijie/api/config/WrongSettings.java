package org.duijie.api.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Every problem of a settings file, one a line. */
public final class WrongSettings extends BrokenRule {
    private static final long serialVersionUID = 1;

    private final transient Object name;
    private final transient List<BrokenRule> problems;

    WrongSettings(Object name, List<BrokenRule> problems) {
        super(ApiMessages.MESSAGES, "settings.wrong", name, problems.size());
        this.name = name;
        this.problems = List.copyOf(problems);
    }

    /** {@return every problem} */
    public List<BrokenRule> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return problems == null ? super.getMessage() : text(Locale.ENGLISH);
    }

    @Override
    public String text(Locale locale) {
        var head = ApiMessages.MESSAGES.text(locale, "settings.wrong", name, problems.size());
        return Stream.concat(Stream.of(head), problems.stream().map(p -> "  " + p.text(locale)))
                .collect(Collectors.joining("\n"));
    }
}
