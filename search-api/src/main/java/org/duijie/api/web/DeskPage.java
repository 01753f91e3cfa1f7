package org.duijie.api.web;

import java.util.List;
import org.duijie.api.push.plan.DropReason;

/**
 * What a broker sees in the morning.
 *
 * @param counts how much there is
 * @param tabs the statuses that can be looked at, with their counts
 * @param whose all within reach, or one's own
 * @param enterprise the one that is filtered by, as typed; empty for none
 * @param groups proposals by enterprise
 * @param next the address of the next page; empty for the last
 * @param followUps what is to be followed up
 * @param moreFollowUps the address of more; empty for no more
 * @param refusals what was refused lately
 * @param back the address of this page, which forms lead back to
 * @param said what was done; empty for nothing
 * @param problem what could not be done; empty for nothing
 */
public record DeskPage(
        List<Count> counts,
        List<Tab> tabs,
        List<Tab> whose,
        String enterprise,
        List<Group> groups,
        String next,
        List<Answer> followUps,
        String moreFollowUps,
        List<Answer> refusals,
        String back,
        String said,
        String problem) {
    /** Copies the lists. */
    public DeskPage {
        counts = List.copyOf(counts);
        tabs = List.copyOf(tabs);
        whose = List.copyOf(whose);
        groups = List.copyOf(groups);
        followUps = List.copyOf(followUps);
        refusals = List.copyOf(refusals);
    }

    /** A number with what it counts: a code, a name, the number, what it says more. */
    public record Count(String code, String name, String number, String about) {}

    /** Something that can be chosen: its name, how many there are or empty, its address, whether it is chosen. */
    public record Tab(String name, String number, String href, boolean chosen) {}

    /**
     * Proposals for an enterprise.
     *
     * @param id the enterprise's
     * @param name the enterprise's
     * @param href the address of its page; empty where there is none
     * @param total how many there are, as text
     * @param only the address of the desk for it alone; empty where that is shown
     * @param rest how many are not shown, 0 for none
     * @param cards those shown
     */
    public record Group(
            String id, String name, String href, String total, String only, long rest, List<DeskCard> cards) {
        /** Copies the list. */
        public Group {
            cards = List.copyOf(cards);
        }

        /** {@return whether any waits for a decision} */
        public boolean isPlanned() {
            return cards.stream().anyMatch(DeskCard::isPlanned);
        }
    }

    /** A push with what an enterprise said: a code, that as text, since when, the enterprise, the technology, its address or empty, its words, the note that went. */
    public record Answer(
            String code,
            String text,
            String since,
            String enterprise,
            String technology,
            String href,
            String comment,
            String note) {}

    /** {@return the reasons for dropping that a broker can give} */
    public static List<String> dropReasons() {
        return DropReason.OF_BROKERS.stream().map(DropReason::code).toList();
    }

    /**
     * What has changed by a decision.
     *
     * @param counts how much there is now
     * @param cards what was decided about, as it is now
     * @param back the address that forms lead back to
     * @param said what was done; empty for nothing
     * @param problem what could not be done; empty for nothing
     */
    public record Changed(List<Count> counts, List<DeskCard> cards, String back, String said, String problem) {
        /** Copies the lists. */
        public Changed {
            counts = List.copyOf(counts);
            cards = List.copyOf(cards);
        }
    }
}
