package org.duijie.recommender.rank;

import java.util.List;
import org.duijie.corpus.model.CorpusRecord;

/** Orders candidates for what is asked. Implementations are safe for several threads. */
public interface Ranker {
    /** {@return the name on the command line and in runs, such as {@code lexical}} */
    String name();

    /** {@return how many candidates it wants to choose {@code top} from; at least {@code top}} */
    int candidatesFor(int top);

    /**
     * Orders candidates.
     *
     * @param asked a need for which technologies, or a technology for which needs and enterprises are sought
     * @param candidates by falling lexical score, ties by id
     * @return all of them, best first, ties by id
     */
    List<Ranked> rank(CorpusRecord asked, List<Candidate> candidates);
}
