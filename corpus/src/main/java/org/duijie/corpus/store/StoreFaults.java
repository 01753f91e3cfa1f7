package org.duijie.corpus.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** What the database says, as rules that a person can act upon. */
final class StoreFaults {
    private static final int BUSY = 5;
    private static final int READ_ONLY = 8;
    private static final int IO = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private StoreFaults() {}

    /** {@return the rule behind a failure of the database; a broken rule is given back as it is} */
    public static BrokenRule of(Path file, Exception failure) {
        if (failure instanceof BrokenRule rule) {
            return rule;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new BrokenRule(
                        failure, CorpusMessages.MESSAGES, rule(sql.getErrorCode()), file, sql.getMessage());
            }
        }
        return new BrokenRule(failure, CorpusMessages.MESSAGES, "store.failed", file, failure.getMessage());
    }

    private static String rule(int code) {
        return switch (code) {
            case BUSY -> "store.busy";
            case READ_ONLY -> "store.readOnly";
            case FULL -> "store.full";
            case IO -> "store.io";
            case CANNOT_OPEN -> "store.open";
            case CORRUPT, NOT_A_DATABASE -> "store.corrupt";
            default -> "store.failed";
        };
    }
}
