package org.duijie.recommender.feature;

/** What terms of a technology have in common with those of a need of the same kind. */
final class Overlap {
    /** Sums over the terms in common of need's value times technology's weight; and of both sides' weight, for the need's title. */
    private double dot;

    private double titleDot;
    private double shared;
    private double sharedWithTitle;
    private double sharedOfNeed;
    private double sharedOfTitle;
    private double rarest;
    private int telling;
    private final FoundTexts.Terms found;
    private final AskedTerms asked;
    private final int[] places;

    Overlap(AskedTerms asked, FoundTexts.Terms found) {
        this.asked = asked;
        this.found = found;
        this.places = new int[found.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = asked.place(found.id(i));
            if (places[i] >= 0) {
                add(places[i], found.id(i), found.weight(i));
            }
        }
    }

    private void add(int place, int id, float w) {
        dot += (double) asked.value(place) * w;
        shared += w;
        sharedOfNeed += (double) asked.value(place) * asked.value(place);
        rarest = Math.max(rarest, w);
        telling += asked.isTelling(id) ? 1 : 0;
        if (asked.inTitle(place)) {
            titleDot += (double) w * w;
            sharedWithTitle += w;
            sharedOfTitle += (double) w * w;
        }
    }

    AskedTerms asked() {
        return asked;
    }

    /** {@return for each of the technology's terms its place among the need's, negative if the need lacks it} */
    int[] places() {
        return places;
    }

    boolean isEmpty() {
        return found.size() == 0;
    }

    double dot() {
        return dot;
    }

    double titleDot() {
        return titleDot;
    }

    double squares() {
        return found.squares();
    }

    double cosine() {
        return cosine(dot, asked.squares(), found.squares());
    }

    double titleCosine() {
        return cosine(titleDot, asked.titleSquares(), found.squares());
    }

    /** {@return how much of the technology's terms the need has, by weight} */
    double covered() {
        return found.weight() == 0 ? 0 : shared / found.weight();
    }

    /** {@return how much of the technology's terms the need's title has, by weight} */
    double coveredByTitle() {
        return found.weight() == 0 ? 0 : sharedWithTitle / found.weight();
    }

    /** {@return how much of the need's terms the technology has, by the squares of their values} */
    double ofNeed() {
        return asked.squares() == 0 ? 0 : sharedOfNeed / asked.squares();
    }

    /** {@return how much of the terms of the need's title the technology has, by the squares of their weights} */
    double ofTitle() {
        return asked.titleSquares() == 0 ? 0 : sharedOfTitle / asked.titleSquares();
    }

    double rarest() {
        return asked.rarest() == 0 ? 0 : rarest / asked.rarest();
    }

    int telling() {
        return telling;
    }

    static double cosine(double dot, double squares, double otherSquares) {
        return dot == 0 ? 0 : dot / Math.sqrt(squares * otherSquares);
    }
}
