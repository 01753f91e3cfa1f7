package org.duijie.api.ask;

import java.util.regex.Pattern;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.schema.Facet;

/** Checks what a facet is filtered by. */
final class FilterValues {
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private FilterValues() {}

    /**
     * {@return the value in the form that the index knows, so that region 33 is 330000}
     *
     * @throws BrokenRule the rule of the code that it should be
     */
    static String normal(Facet facet, String value) {
        return switch (facet) {
            case KIND -> Kind.of(value).code();
            case INDUSTRY -> new IndustryCode(value).code();
            case IPC_SECTION -> new IpcCode(value).section();
            case IPC_CLASS -> new IpcCode(value).symbol();
            case REGION -> new RegionCode(value).digits();
            case STAGE -> Stage.of(value).code();
            case TRANSFER_MODE -> TransferMode.of(value).code();
            case YEAR -> year(value);
        };
    }

    private static String year(String value) {
        if (!YEAR.matcher(value).matches()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.year", value);
        }
        return value;
    }
}
