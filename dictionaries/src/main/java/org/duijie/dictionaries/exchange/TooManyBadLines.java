package org.duijie.dictionaries.exchange;

import java.util.Locale;
import org.duijie.dictionaries.DictionaryFault;

/** An import with more bad lines than it may have, which wrote no dictionary; rule {@code import.rejects}. */
public final class TooManyBadLines extends DictionaryFault {
    private static final long serialVersionUID = 1;

    private final transient ImportReport report;

    TooManyBadLines(ImportReport report, double maxRejects) {
        super(
                String.join(", ", report.formats().keySet()),
                0,
                "import.rejects",
                report.bad(),
                report.read(),
                percent(report.badShare()),
                percent(maxRejects));
        this.report = report;
    }

    /** {@return what the import found; nothing of it was written} */
    public ImportReport report() {
        return report;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
