package org.duijie.corpus.store;

import java.util.Locale;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** An import that refused more entries than it may, and changed nothing; rule {@code import.rejects}. */
public final class TooManyRejects extends BrokenRule {
    private static final long serialVersionUID = 1;

    private final transient ImportReport report;

    TooManyRejects(ImportReport report, double maxRejects) {
        super(
                CorpusMessages.MESSAGES,
                "import.rejects",
                report.rejected(),
                report.read(),
                percent(report.rejectedShare()),
                percent(maxRejects),
                report.rejectFile().map(String::valueOf).orElse(""));
        this.report = report;
    }

    /** {@return what the import found; its counts of added and changed are of what was taken back} */
    public ImportReport report() {
        return report;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
