package org.duijie.evaluation.bench;

import org.apache.lucene.search.Query;
import org.duijie.corpus.model.Need;

/**
 * What is asked, drawn from a record.
 *
 * @param keywords one or two words of its title
 * @param need its title and summary
 * @param plainKeywords the floor's query for the words of the keywords
 * @param plainNeed the floor's query for the telling words of the need
 */
record Question(String keywords, Need need, Query plainKeywords, Query plainNeed) {}
