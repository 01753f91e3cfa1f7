package org.duijie.corpus.generate;

/**
 * Random numbers by SplitMix64 (Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014): one that starts
 * anywhere at no cost, and whose numbers are the same on every machine. For one thread.
 */
final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    /** {@return one number of another, spread over all 64 bits} */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** {@return 0 to below the bound, which is above 0} */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** {@return from 0 to below 1} */
    double share() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /**
     * {@return a distance from 0 up, mostly a few times the scale, now and then very far: of the distribution of Lomax}
     *
     * @param tail how fast far ones get rare, above 0; P(distance &gt; x) = (1 + x / scale)<sup>-tail</sup>
     */
    long far(double scale, double tail) {
        double distance = scale * (StrictMath.pow(1 - share(), -1 / tail) - 1);
        return (long) Math.min(distance, 1e15);
    }

    /** {@return as {@link #far} with the tail 1, to either side; quick} */
    long around(double scale) {
        double distance = Math.min(scale / (1 - share()) - scale, 1e15);
        return chance(0.5) ? (long) distance : -1 - (long) distance;
    }

    /** {@return a factor around 1, mostly between 1 / spread and spread} */
    double factor(double spread) {
        double bell = share() + share() + share() + share() - 2;
        return StrictMath.pow(spread, bell);
    }
}
