package org.duijie.recommender.feature;

import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.ForwardTerms.Part;
import org.duijie.indexer.schema.TextField;
import org.duijie.recommender.term.TermWeights;

/** The terms of a technology with their weights, looked up once for all who ask. Immutable. */
public final class FoundTexts {
    private final ForwardTerms terms;
    private final Terms titleWords;
    private final Terms titleCharacters;
    private final Terms titlePairs;
    private final Terms textWords;

    FoundTexts(ForwardTerms terms, TermWeights weights) {
        this.terms = terms;
        this.titleWords = new Terms(terms.of(Part.TITLE_WORDS), weights);
        this.titleCharacters = new Terms(terms.of(Part.TITLE_CHARACTERS), weights);
        this.titlePairs = new Terms(terms.of(Part.TITLE_PAIRS), weights);
        this.textWords = new Terms(terms.of(Part.TEXT_WORDS), weights);
    }

    Terms titleWords() {
        return titleWords;
    }

    Terms titleCharacters() {
        return titleCharacters;
    }

    Terms titlePairs() {
        return titlePairs;
    }

    Terms textWords() {
        return textWords;
    }

    /** {@return whether a field has the word of the text at this place} */
    boolean isIn(TextField field, int place) {
        return terms.isIn(field, place);
    }

    /** Different terms of one part. */
    static final class Terms {
        private final int[] ids;
        private final float[] weights;
        private final double weight;
        private final double squares;

        Terms(int[] ids, TermWeights termWeights) {
            this.ids = ids;
            this.weights = new float[ids.length];
            double sum = 0;
            double ofSquares = 0;
            for (int i = 0; i < ids.length; i++) {
                weights[i] = termWeights.of(ids[i]);
                sum += weights[i];
                ofSquares += (double) weights[i] * weights[i];
            }
            weight = sum;
            squares = ofSquares;
        }

        int size() {
            return ids.length;
        }

        int id(int place) {
            return ids[place];
        }

        float weight(int place) {
            return weights[place];
        }

        /** {@return sum of the weights} */
        double weight() {
            return weight;
        }

        /** {@return sum of their squares} */
        double squares() {
            return squares;
        }
    }
}
