package org.duijie.api.push.policy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Patent;

/** What field a technology is of. */
public final class TechnicalField {
    private static final int SUBCLASS = 4;

    private TechnicalField() {}

    /** {@return its IPC subclasses, such as {@code H01M}; where it has none, its divisions of GB/T 4754; maybe none} */
    public static Set<String> of(CorpusRecord technology) {
        var ipc = technology.common().ipc().stream();
        var cpc = technology instanceof Patent patent ? patent.cpc().stream() : Stream.<IpcCode>empty();
        var subclasses = Stream.concat(ipc, cpc)
                .map(IpcCode::subclass)
                .filter(s -> s.length() == SUBCLASS)
                .collect(Collectors.toUnmodifiableSet());
        return subclasses.isEmpty()
                ? technology.common().industry().stream()
                        .map(IndustryCode::division)
                        .collect(Collectors.toUnmodifiableSet())
                : subclasses;
    }
}
