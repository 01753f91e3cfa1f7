package org.duijie.corpus.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a cell's text becomes the value of a record's field. */
enum CellForm {
    /** The text itself; the first column that has one counts. */
    TEXT,
    /** Texts of all such columns, one below the other. */
    PARAGRAPHS,
    /** A list parted by ; , 、 or |. */
    LIST,
    /** A list of names, which may hold a comma (Co., Ltd.). */
    NAMES,
    /** A list with one item a line. */
    LINES,
    /** IPC symbols; a version in brackets is left out. */
    SYMBOLS,
    /** Codes of GB/T 4754; words become keywords. */
    INDUSTRY,
    /** A code of GB/T 2260 or the name of a province or of a prefecture in Zhejiang; other names become keywords. */
    REGION,
    DATE,
    INSTANT,
    STAGE,
    MODES,
    VISIBILITY,
    KIND,
    AMOUNT,
    COUNT,
    /** The id of an enterprise, or its name, from which one is made. */
    ENTERPRISE;

    private static final Map<String, CellForm> SPECIAL = Map.ofEntries(
            Map.entry("summary", PARAGRAPHS),
            Map.entry("contact", PARAGRAPHS),
            Map.entry("keywords", LIST),
            Map.entry("completers", LIST),
            Map.entry("patentIds", LIST),
            Map.entry("products", LIST),
            Map.entry("qualifications", LIST),
            Map.entry("applicants", NAMES),
            Map.entry("inventors", NAMES),
            Map.entry("claims", LINES),
            Map.entry("ipc", SYMBOLS),
            Map.entry("cpc", SYMBOLS),
            Map.entry("industry", INDUSTRY),
            Map.entry("region", REGION),
            Map.entry("startDate", DATE),
            Map.entry("endDate", DATE),
            Map.entry("deadline", DATE),
            Map.entry("applicationDate", DATE),
            Map.entry("publicationDate", DATE),
            Map.entry("updatedAt", INSTANT),
            Map.entry("source.retrievedAt", INSTANT),
            Map.entry("stage", STAGE),
            Map.entry("transferModes", MODES),
            Map.entry("visibility", VISIBILITY),
            Map.entry("kind", KIND),
            Map.entry("price.amount", AMOUNT),
            Map.entry("budget.amount", AMOUNT),
            Map.entry("employees", COUNT),
            Map.entry("enterpriseId", ENTERPRISE));

    private static final Set<String> TEXTS = Set.of(
            "id",
            "title",
            "source.name",
            "source.url",
            "owner.name",
            "owner.uscc",
            "owner.type",
            "attribute",
            "level",
            "registrationNo",
            "secrecy",
            "price.currency",
            "publicationNo",
            "applicationNo",
            "kindCode",
            "legalStatus",
            "familyId",
            "budget.currency",
            "status",
            "uscc");

    /** {@return the form of a field's cells; empty if no record has such a field} */
    static Optional<CellForm> of(String field) {
        return TEXTS.contains(field) ? Optional.of(TEXT) : Optional.ofNullable(SPECIAL.get(field));
    }
}
