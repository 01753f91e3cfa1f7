package org.duijie.recommender.train;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * What stages work with.
 *
 * @param spark the session
 * @param store where records come from
 * @param vocabulary cuts texts, wherever they are
 * @param request what was asked for
 */
record Workshop(SparkSession spark, StoreSource store, SharedVocabulary vocabulary, TrainingRequest request) {
    /** {@return the session's other face, for broadcasts} */
    JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }
}
