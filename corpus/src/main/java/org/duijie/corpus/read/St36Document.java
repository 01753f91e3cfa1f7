package org.duijie.corpus.read;

import java.util.List;
import java.util.Set;

/**
 * Patents as offices exchange them after WIPO standard ST.36: {@code exchange-document}, with prefix or without. Numbers are taken from
 * references in the form {@code docdb}, names in the form {@code original}, which has them in their own script, where these are there.
 */
final class St36Document implements PatentDocument {
    private static final String FORMAT = "data-format";
    private static final PatentXml.DocumentNumber NUMBER =
            new PatentXml.DocumentNumber("country", "doc-number", "kind", "date");
    private static final PatentXml.DocumentNumber ATTRIBUTES =
            new PatentXml.DocumentNumber("country", "doc-number", "kind", "date-publ");

    @Override
    public String element() {
        return "exchange-document";
    }

    @Override
    public Set<String> passedOver() {
        return Set.of("description", "drawings", "references-cited", "search-report-data", "patent-family");
    }

    @Override
    public void read(XmlElement document, RowObject patent) {
        var data = document.children("bibliographic-data").stream().findFirst().orElse(document);
        PatentXml.chosen(data.children("publication-reference"), FORMAT, "docdb", "original", "epodoc")
                .ifPresent(reference -> NUMBER.publication(reference::text, patent));
        ATTRIBUTES.publication(document::attribute, patent);
        PatentXml.chosen(data.children("application-reference"), FORMAT, "docdb", "original", "epodoc")
                .ifPresent(reference -> NUMBER.application(reference::text, patent));
        patent.put("title", PatentXml.inLanguage(data.children("invention-title")));
        data.descendants("classification-ipcr").forEach(ipc -> patent.put("ipc", symbol(ipc, "text")));
        data.descendants("patent-classification")
                .filter(c -> c.first("classification-scheme")
                        .map(s -> s.attribute("scheme"))
                        .orElse("")
                        .startsWith("CPC"))
                .forEach(cpc -> patent.put("cpc", symbol(cpc, "classification-symbol")));
        names(data, "applicant", "applicants", patent);
        names(data, "inventor", "inventors", patent);
        patent.put("summary", PatentXml.inLanguage(document.children("abstract")));
        PatentXml.claims(document, "claims", "claim", patent);
        patent.add("familyId", document.attribute("family-id"));
    }

    private static void names(XmlElement data, String element, String field, RowObject patent) {
        var parties = data.descendants(element).toList();
        for (var party : PatentXml.allChosen(parties, FORMAT, "original", "docdba", "docdb")) {
            patent.add(field, party.text("name").isEmpty() ? party.text("orgname") : party.text("name"));
        }
    }

    private static String symbol(XmlElement classification, String whole) {
        return PatentXml.symbol(
                List.of(
                        classification.text("section"),
                        classification.text("class"),
                        classification.text("subclass"),
                        classification.text("main-group"),
                        classification.text("subgroup")),
                classification.text(whole));
    }
}
