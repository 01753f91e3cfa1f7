package org.duijie.api.web;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.view.BehaviourTexts;
import org.duijie.api.view.FacetNames;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.schema.Facet;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.reason.Reasons;

/** What two records agree in besides words, which of several askers a match is for, and what enterprises did with it, as facts. */
final class Agreements {
    private Agreements() {}

    static List<Fact> of(Page page, FacetNames names, Match match) {
        var facts = new ArrayList<Fact>();
        add(
                facts,
                page.t("web.by"),
                match.by().stream().map(r -> Fact.Value.of(asker(page, r))).toList());
        add(facts, page, match.reasons());
        add(facts, page, names, match.reasons());
        return facts;
    }

    /** What enterprises did. */
    private static void add(List<Fact> facts, Page page, Reasons reasons) {
        var popular = reasons.popular().map(p -> BehaviourTexts.popular(p, page.language()));
        add(facts, page.t("web.popular"), popular.map(Fact.Value::of).stream().toList());
        var peers = reasons.peers().map(p -> BehaviourTexts.peers(p, page.language()));
        add(facts, page.t("web.peers"), peers.map(Fact.Value::of).stream().toList());
    }

    private static String asker(Page page, CorpusRecord asker) {
        return asker instanceof Need ? page.t("web.by.need", asker.displayTitle()) : page.t("web.by.profile");
    }

    private static void add(List<Fact> facts, Page page, FacetNames names, Reasons reasons) {
        add(facts, page.t("web.same.ipc"), coded(names, Facet.IPC_CLASS, reasons.ipc()));
        add(facts, page.t("web.same.industry"), coded(names, Facet.INDUSTRY, reasons.industry()));
        add(
                facts,
                page.t("web.same.region"),
                reasons.region().map(names::fullRegion).map(Fact.Value::of).stream()
                        .toList());
        add(
                facts,
                page.t("web.same.transferMode"),
                reasons.transferModes().stream()
                        .map(TransferMode::code)
                        .map(m -> Fact.Value.of(names.of(Facet.TRANSFER_MODE, m)))
                        .toList());
    }

    private static List<Fact.Value> coded(FacetNames names, Facet facet, List<String> codes) {
        return codes.stream()
                .map(c -> new Fact.Value(names.ofNearest(facet, c), c, ""))
                .toList();
    }

    private static void add(List<Fact> facts, String label, List<Fact.Value> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(label, values));
        }
    }
}
