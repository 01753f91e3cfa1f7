package org.duijie.recommender.rank;

import java.util.Optional;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.recommender.behaviour.BehaviourModel;

/** Orders what the index finds for what is asked. Implementations are safe for several threads. */
public interface Ranker {
    /** {@return the name on the command line and in runs, such as {@code lexical}} */
    String name();

    /** {@return how many candidates it wants to choose {@code top} from; at least {@code top}} */
    int candidatesFor(int top);

    /**
     * {@return the order for one question; none keeps that of the words}
     *
     * @param asked a need or an enterprise for which technologies, or a technology for which needs, enterprises or technologies are sought
     * @param embedder fingerprint of what gave the index's text vectors; those of another one are not compared
     */
    Optional<Ranking> ranking(CorpusRecord asked, String embedder);

    /**
     * {@return what tells of pairs how well they fit; empty where there is no model}
     *
     * @param embedder as for a {@linkplain #ranking ranking}
     */
    default Optional<Judge> judge(String embedder) {
        return Optional.empty();
    }

    /** {@return what was done with technologies, where that was learned from} */
    default Optional<BehaviourModel> behaviour() {
        return Optional.empty();
    }
}
