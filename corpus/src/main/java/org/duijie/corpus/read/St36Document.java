package org.duijie.corpus.read;

import java.util.List;
import java.util.Set;

/**
 * Patents as offices exchange them after WIPO standard ST.36: {@code exchange-document}, with prefix or without. Numbers are taken from
 * references in the form {@code docdb}, names in the form {@code original}, which has them in their own script, where these are there.
 */
final class St36Document implements PatentDocument {
    private static final String FORMAT = "data-format";

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
        publication(document, data, patent);
        PatentXml.chosen(data.children("application-reference"), FORMAT, "docdb", "original", "epodoc")
                .ifPresent(reference -> {
                    patent.add("applicationNo", PatentXml.number(reference.text("country"), reference.text("doc-number"), ""));
                    patent.put("applicationDate", reference.text("date"));
                });
        patent.put("title", PatentXml.inLanguage(data.children("invention-title")));
        data.descendants("classification-ipcr").forEach(ipc -> patent.put("ipc", symbol(ipc, "text")));
        data.descendants("patent-classification")
                .filter(c -> c.first("classification-scheme").map(s -> s.attribute("scheme")).orElse("").startsWith("CPC"))
                .forEach(cpc -> patent.put("cpc", symbol(cpc, "classification-symbol")));
        names(data, "applicant", "applicants", patent);
        names(data, "inventor", "inventors", patent);
        patent.put("summary", PatentXml.inLanguage(document.children("abstract")));
        document.children("claims").stream().limit(1).flatMap(claims -> claims.children("claim").stream())
                .forEach(claim -> patent.add("claims", claim.text()));
        patent.add("familyId", document.attribute("family-id"));
    }

    private static void publication(XmlElement document, XmlElement data, RowObject patent) {
        PatentXml.chosen(data.children("publication-reference"), FORMAT, "docdb", "original", "epodoc")
                .ifPresent(reference -> {
                    var kind = reference.text("kind");
                    patent.add("publicationNo", PatentXml.number(reference.text("country"), reference.text("doc-number"), kind));
                    patent.add("kindCode", kind);
                    patent.put("publicationDate", reference.text("date"));
                });
        var kind = document.attribute("kind");
        patent.add("publicationNo", PatentXml.number(document.attribute("country"), document.attribute("doc-number"), kind));
        patent.add("kindCode", kind);
        patent.put("publicationDate", document.attribute("date-publ"));
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
