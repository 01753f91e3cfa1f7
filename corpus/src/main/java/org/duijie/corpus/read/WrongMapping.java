package org.duijie.corpus.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** A mapping file with problems, all of them named, one a line; rule {@code mapping.problems}. */
public final class WrongMapping extends BrokenRule {
    private static final long serialVersionUID = 1;

    private final transient List<BrokenRule> problems;

    WrongMapping(Path file, List<BrokenRule> problems) {
        super(CorpusMessages.MESSAGES, "mapping.problems", file, problems.size());
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong, in the file's order} */
    public List<BrokenRule> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return text(Locale.ENGLISH);
    }

    @Override
    public String text(Locale locale) {
        return super.text(locale)
                + problems.stream().map(p -> "\n  " + p.text(locale)).collect(Collectors.joining());
    }
}
