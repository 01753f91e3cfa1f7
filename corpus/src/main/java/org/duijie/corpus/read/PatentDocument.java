package org.duijie.corpus.read;

import java.util.Set;

/** A form of XML in which patents come. Implementations have no state. */
interface PatentDocument {
    /** {@return the name of the element that is one patent, without prefix} */
    String element();

    /** {@return names of elements that say nothing a record has, and much} */
    Set<String> passedOver();

    /** Takes a patent's fields out of its element. */
    void read(XmlElement document, RowObject patent);
}
