package org.duijie.evaluation.measure;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** The formulas of measures that are a mean over topics; {@link Measure} says what they are. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state, the lists are made by List.of
enum RankFormula implements Formula {
    NDCG("nDCG", Cutoff.MAY, Gains::nDcg, Parameter.DCG),
    ERR("ERR", Cutoff.MAY, Gains::err, Parameter.GREATEST),
    RBP("RBP", Cutoff.MAY, Gains::rbp, Parameter.PERSISTENCE, Parameter.REL),
    AVERAGE_PRECISION("AP", Cutoff.MAY, Relevance::averagePrecision, Parameter.REL),
    PRECISION("P", Cutoff.MUST, Relevance::precision, Parameter.REL),
    RECALL("R", Cutoff.MUST, Relevance::recall, Parameter.REL),
    R_PRECISION("Rprec", Cutoff.MUST_NOT, Relevance::rPrecision, Parameter.REL),
    INTERPOLATED_PRECISION("IPrec", Cutoff.SHARE, Relevance::interpolatedPrecision, Parameter.REL),
    RECIPROCAL_RANK("RR", Cutoff.MAY, Relevance::reciprocalRank, Parameter.REL),
    SUCCESS("Success", Cutoff.MUST, Relevance::success, Parameter.REL),
    BPREF("Bpref", Cutoff.MUST_NOT, Incomplete::bpref, Parameter.REL),
    INFERRED_AP("infAP", Cutoff.MUST_NOT, Incomplete::inferredAp, Parameter.REL),
    JUDGED("Judged", Cutoff.MUST, Incomplete::judged),
    SET_PRECISION("SetP", Cutoff.MUST_NOT, Relevance::setPrecision, Parameter.REL),
    SET_RECALL("SetR", Cutoff.MUST_NOT, Relevance::setRecall, Parameter.REL),
    SET_F("SetF", Cutoff.MUST_NOT, Relevance::setF, Parameter.BETA, Parameter.REL),
    SET_AP("SetAP", Cutoff.MUST_NOT, Relevance::setAp, Parameter.REL);

    private final String symbol;
    private final Cutoff cutoff;
    private final ToDoubleBiFunction<JudgedRanking, Settings> value;
    private final List<Parameter> parameters;

    RankFormula(
            String symbol, Cutoff cutoff, ToDoubleBiFunction<JudgedRanking, Settings> value, Parameter... parameters) {
        this.symbol = symbol;
        this.cutoff = cutoff;
        this.value = value;
        this.parameters = List.of(parameters);
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public Cutoff cutoff() {
        return cutoff;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    /** RBP without {@code rel} knows grades, so that {@code rel=1} is not the same. */
    @Override
    public boolean omits(Parameter parameter, String written) {
        return Formula.super.omits(parameter, written) && !(this == RBP && parameter == Parameter.REL);
    }

    @Override
    public Measure measure(String notation, Settings settings) {
        return new RankMeasure(notation, this, settings);
    }

    /** {@return the value for one topic} */
    double of(JudgedRanking ranking, Settings settings) {
        return value.applyAsDouble(ranking, settings);
    }
}
