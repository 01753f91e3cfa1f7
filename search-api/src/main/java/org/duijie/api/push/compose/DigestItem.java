package org.duijie.api.push.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A technology in a digest.
 *
 * @param proposal the proposal's id, which replies name
 * @param kind {@code achievement} or {@code patent}
 * @param id the record's
 * @param title the record's
 * @param probability that it interests, 0 to 1
 * @param note of the broker; may be empty
 * @param facts why it fits, a sentence each in the recipient's language
 * @param reasons the same as the API gives them
 * @param links where to answer
 */
public record DigestItem(
        String proposal,
        String kind,
        String id,
        String title,
        double probability,
        String note,
        List<String> facts,
        JsonNode reasons,
        Answers links) {
    /** Copies the list. */
    public DigestItem {
        facts = List.copyOf(facts);
    }

    /**
     * Where to answer.
     *
     * @param open leads to the technology
     * @param interested asks for contact
     * @param refused asks for the reason
     */
    public record Answers(String open, String interested, String refused) {}
}
