package org.duijie.dictionaries.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.dictionaries.vocabulary.PlacedContent;
import org.junit.jupiter.api.Test;

class ShippedDictionariesTest {
    private static final int TERMS = 20_000;
    private static final int GROUPS = 2_000;
    /** What nobody has a reason to write. */
    private static final List<String> SLIPS = List.of(
            "term.duplicate",
            "term.folded",
            "term.punctuation",
            "term.long",
            "stop.duplicate",
            "synonym.duplicate",
            "synonym.same");

    @Test
    void theyHaveNoErrorsAndNoSlips() {
        var findings = Linter.shipped().run().findings();

        assertThat(findings.stream().filter(f -> f.severity() == Severity.ERROR))
                .isEmpty();
        assertThat(findings.stream().filter(f -> SLIPS.contains(f.rule()))).isEmpty();
    }

    @Test
    void theyHaveAsManyEntriesAsTheyShould() {
        var shipped = PlacedContent.shipped();

        assertThat(shipped.terms()).hasSizeGreaterThan(TERMS);
        assertThat(shipped.synonyms()).hasSizeGreaterThan(GROUPS);
        assertThat(shipped.faults()).isEmpty();
    }
}
