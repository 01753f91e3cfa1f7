package org.duijie.corpus.store;

import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.normalise.Finding;

/** An entry of a file, parsed and checked, on its way to the store. */
sealed interface ImportItem {
    /** A record. */
    record Accepted(
            String file,
            long line,
            Kind kind,
            String id,
            StoredForm form,
            int characters,
            List<String> ignored,
            List<Finding> findings,
            Supplier<String> raw)
            implements ImportItem {}

    /** An interaction. */
    record Event(StoredForm form, List<String> ignored) implements ImportItem {}

    /** An entry that broke a rule. */
    record Refused(Reject reject, List<Finding> findings) implements ImportItem {}

    /** Items that travel together, perhaps still being made, and where reading has come to. */
    record Batch(Future<List<ImportItem>> items, long bytesDone, boolean last) {}
}
