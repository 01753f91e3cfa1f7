package org.duijie.api.web;

import java.util.List;

/**
 * A proposal on the desk.
 *
 * @param id its id
 * @param enterprise the id of the enterprise that it is for
 * @param kind the kind's code
 * @param kindName the kind in the reader's language
 * @param title the technology's; its id where the technology was withdrawn
 * @param href the address of its page; empty where it was withdrawn
 * @param probability how likely it interests, as text
 * @param band {@code high}, {@code middle} or {@code low}
 * @param bandName that in the reader's language
 * @param asked what asks for it
 * @param reasons what speaks for it
 * @param status the code of how far it has come
 * @param now that as a sentence: by whom and when
 * @param note what the enterprise is told with it
 * @param broker the account that is to decide; empty for any
 * @param brokers whom it may be given to
 */
public record DeskCard(
        String id,
        String enterprise,
        String kind,
        String kindName,
        String title,
        String href,
        String probability,
        String band,
        String bandName,
        List<Asked> asked,
        StoredReasons reasons,
        String status,
        String now,
        String note,
        String broker,
        List<Choice> brokers) {
    /** Copies the lists. */
    public DeskCard {
        asked = List.copyOf(asked);
        brokers = List.copyOf(brokers);
    }

    /** What asks: what it is, its title, the address of its page or empty, and its own probability or empty. */
    public record Asked(String kind, String title, String href, String probability) {}

    /** Something to choose: what is sent, and what is read. */
    public record Choice(String value, String text) {}

    /** {@return whether it waits for a decision} */
    public boolean isPlanned() {
        return status.equals("planned");
    }

    /** {@return whether note and decision can still be changed} */
    public boolean isOpen() {
        return isPlanned() || status.equals("approved");
    }

    /** {@return whether the technology may not be shown any more} */
    public boolean isWithdrawn() {
        return href.isEmpty();
    }

    /** {@return whom it is given to, as text} */
    public String brokerName() {
        return brokers.stream()
                .filter(c -> c.value().equals(broker))
                .map(Choice::text)
                .findFirst()
                .orElse(broker);
    }
}
