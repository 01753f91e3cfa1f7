package org.duijie.corpus.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Patents as the Chinese office publishes them: {@code business:PatentDocumentAndRelated} with {@code BibliographicData} or, for
 * designs, {@code DesignBibliographicData}. Of references in several forms, {@code @dataFormat} {@code original} goes before
 * {@code standard}: it has the number that people know, with its check digit.
 */
final class CnipaDocument implements PatentDocument {
    private static final String FORMAT = "dataFormat";
    private static final PatentXml.DocumentNumber NUMBER =
            new PatentXml.DocumentNumber("WIPOST3Code", "DocNumber", "Kind", "Date");
    private static final PatentXml.DocumentNumber ATTRIBUTES =
            new PatentXml.DocumentNumber("country", "docNumber", "kind", "datePublication");

    @Override
    public String element() {
        return "PatentDocumentAndRelated";
    }

    @Override
    public Set<String> passedOver() {
        return Set.of("Description", "Drawings", "ReferencesCited", "RelatedDocuments");
    }

    @Override
    public void read(XmlElement document, RowObject patent) {
        var data = Stream.of("BibliographicData", "DesignBibliographicData")
                .flatMap(name -> document.children(name).stream())
                .findFirst()
                .orElse(document);
        PatentXml.chosen(data.children("PublicationReference"), FORMAT, "original", "standard")
                .ifPresent(reference -> NUMBER.publication(reference::text, patent));
        ATTRIBUTES.publication(document::attribute, patent);
        PatentXml.chosen(data.children("ApplicationReference"), FORMAT, "original", "standard")
                .ifPresent(reference -> NUMBER.application(reference::text, patent));
        var titles = Stream.of("InventionTitle", "DesignTitle")
                .flatMap(data::descendants)
                .toList();
        patent.put("title", PatentXml.inLanguage(titles));
        data.descendants("ClassificationIPCR").forEach(ipc -> patent.put("ipc", symbol(ipc)));
        data.descendants("Applicant").forEach(applicant -> {
            patent.add("applicants", name(applicant));
            patent.put("region", applicant.text("Province") + applicant.text("City"));
        });
        data.descendants("Inventor").forEach(inventor -> patent.add("inventors", name(inventor)));
        patent.put("summary", PatentXml.inLanguage(document.children("Abstract")));
        PatentXml.claims(document, "Claims", "Claim", patent);
    }

    private static String symbol(XmlElement ipc) {
        return PatentXml.symbol(
                List.of(
                        ipc.text("Section"),
                        ipc.text("MainClass"),
                        ipc.text("Subclass"),
                        ipc.text("MainGroup"),
                        ipc.text("Subgroup")),
                ipc.text("Text"));
    }

    private static String name(XmlElement party) {
        var books = party.children("AddressBook");
        var book = books.stream()
                .filter(b -> b.attribute("lang").equals("zh"))
                .findFirst()
                .or(() -> books.stream().findFirst())
                .orElse(party);
        return Stream.of("Name", "OrganizationName", "LastName")
                .map(book::text)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
