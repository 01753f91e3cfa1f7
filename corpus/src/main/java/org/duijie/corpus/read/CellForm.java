package org.duijie.corpus.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a cell's text becomes the value of a record's field; what values mean is known in {@code corpus.normalise}. */
enum CellForm {
    /** The text itself, be it a date, a code or a word; the first column that has one counts. */
    TEXT,
    /** Texts of all such columns, one below the other. */
    PARAGRAPHS,
    /** A list parted by ; , 、 or |. */
    LIST,
    /** A list of names, which may hold a comma (Co., Ltd.). */
    NAMES,
    /** A list with one item a line. */
    LINES,
    /** A region; of several columns, what all of them say. */
    REGION,
    KIND,
    /** An amount of money, in 万元 where the column says so. */
    AMOUNT,
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
            Map.entry("ipc", LIST),
            Map.entry("cpc", LIST),
            Map.entry("industry", LIST),
            Map.entry("region", REGION),
            Map.entry("transferModes", LIST),
            Map.entry("kind", KIND),
            Map.entry("price.amount", AMOUNT),
            Map.entry("budget.amount", AMOUNT),
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
            "uscc",
            "startDate",
            "endDate",
            "deadline",
            "applicationDate",
            "publicationDate",
            "updatedAt",
            "source.retrievedAt",
            "stage",
            "visibility",
            "employees");

    /** {@return the form of a field's cells; empty if no record has such a field} */
    static Optional<CellForm> of(String field) {
        return TEXTS.contains(field) ? Optional.of(TEXT) : Optional.ofNullable(SPECIAL.get(field));
    }
}
