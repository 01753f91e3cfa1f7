package org.duijie.recommender.match;

import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.model.Patent;

/** Which technologies are an enterprise's own. */
public final class OwnTechnology {
    private OwnTechnology() {}

    /** {@return whether the enterprise has it already: as the owner of an achievement, by credit code or name, or as an applicant of a patent} */
    public static boolean isOf(Enterprise enterprise, CorpusRecord technology) {
        return switch (technology) {
            case Achievement a -> a.owner().map(o -> isItself(enterprise, o)).orElse(false);
            case Patent p -> p.applicants().contains(enterprise.common().title());
            default -> false;
        };
    }

    private static boolean isItself(Enterprise enterprise, Owner owner) {
        return (!owner.uscc().isEmpty() && owner.uscc().equals(enterprise.uscc()))
                || owner.name().equals(enterprise.common().title());
    }
}
