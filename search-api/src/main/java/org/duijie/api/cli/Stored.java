package org.duijie.api.cli;

import org.duijie.api.ApiMessages;
import org.duijie.api.Engine;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;

/** The record of the store that a command names; private ones too, since who has the store may see them. */
final class Stored {
    private Stored() {}

    /** @throws BrokenRule {@code need.unknown} */
    static Need need(Engine engine, String id) {
        return engine.store()
                .find(Kind.NEED, id)
                .map(Need.class::cast)
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "need.unknown", id));
    }

    /** @throws BrokenRule {@code technology.unknown} */
    static CorpusRecord technology(Engine engine, String id) {
        return engine.store()
                .find(id)
                .filter(r -> r.kind().isTechnology())
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "technology.unknown", id));
    }

    /** @throws BrokenRule {@code enterprise.unknown} */
    static Enterprise enterprise(Engine engine, String id) {
        return engine.store()
                .find(Kind.ENTERPRISE, id)
                .map(Enterprise.class::cast)
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "enterprise.unknown", id));
    }
}
