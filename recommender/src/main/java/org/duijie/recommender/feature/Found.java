package org.duijie.recommender.feature;

import java.util.Optional;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.forward.ForwardTerms;

/**
 * A technology that may fit.
 *
 * @param record the technology
 * @param terms its terms
 * @param vector its text vector, of length 1
 */
public record Found(CorpusRecord record, ForwardTerms terms, Optional<float[]> vector) {}
