package org.duijie.api.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Every problem of a settings file, one a line. */
final class WrongSettings extends BrokenRule {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient List<BrokenRule> problems;

    WrongSettings(Path file, List<BrokenRule> problems) {
        super(ApiMessages.MESSAGES, "settings.wrong", file, problems.size());
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    @Override
    public String getMessage() {
        return problems == null ? super.getMessage() : text(Locale.ENGLISH);
    }

    @Override
    public String text(Locale locale) {
        var head = ApiMessages.MESSAGES.text(locale, "settings.wrong", file, problems.size());
        return Stream.concat(Stream.of(head), problems.stream().map(p -> "  " + p.text(locale)))
                .collect(Collectors.joining("\n"));
    }
}
