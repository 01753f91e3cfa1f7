package org.duijie.api.web;

import java.util.List;

/**
 * A record in a list.
 *
 * @param kind the kind's code
 * @param kindName the kind in the reader's language
 * @param href the address of its page
 * @param title the title, with the words found set off
 * @param text a piece of its text, with the words found set off; empty where it has none
 * @param who owner, applicant or enterprise; may be empty
 * @param facts short facts such as region and year
 * @param tags stage and ways of transfer
 * @param amount price or budget; empty for kinds without
 * @param amountLabel what the amount is
 * @param negotiable whether there is no amount but 面议
 * @param fit how well it fits, as a model judges
 * @param bars why it is here, by falling weight; empty where not asked for
 * @param agreements what else speaks for it, such as the same industry
 * @param compared the indicators asked for against those offered
 * @param duplicates that there are other records of the same thing; empty where there are none
 * @param score the score as text; empty where there is none
 */
public record Card(
        String kind,
        String kindName,
        String href,
        List<Piece> title,
        List<Piece> text,
        String who,
        List<String> facts,
        List<String> tags,
        String amount,
        String amountLabel,
        boolean negotiable,
        Fit fit,
        List<Bar> bars,
        List<Fact> agreements,
        List<Compared> compared,
        String duplicates,
        String score) {
    /** Copies the lists. */
    public Card {
        title = List.copyOf(title);
        text = List.copyOf(text);
        facts = List.copyOf(facts);
        tags = List.copyOf(tags);
        bars = List.copyOf(bars);
        agreements = List.copyOf(agreements);
        compared = List.copyOf(compared);
    }
}
