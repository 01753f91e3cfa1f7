package org.duijie.api.view;

import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.indexer.schema.Facet;

/** What facet values are called in the reader's language. Immutable, safe for several threads. */
public final class FacetNames {
    private final Locale locale;

    /** For a reader's language: English for {@code en}, else Chinese. */
    public FacetNames(Locale locale) {
        this.locale = locale;
    }

    /** {@return the name of a value; the value itself where it has none} */
    public String of(Facet facet, String value) {
        return switch (facet) {
            case KIND, STAGE, TRANSFER_MODE -> ApiMessages.MESSAGES.text(locale, facet.label() + "." + value);
            case INDUSTRY, IPC_SECTION, IPC_CLASS, REGION, YEAR -> value;
        };
    }
}
