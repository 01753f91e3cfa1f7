package org.duijie.corpus.read;

import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;

/** Patents in XML, one document after the other. Entries are numbered as documents, 1 for the first. */
final class PatentXmlReader implements RecordReader {
    private final XmlDocuments documents;
    private final PatentDocument form;
    private long number;

    /**
     * Reads a file, which is closed with this reader.
     *
     * @throws BrokenRule {@code xml.entity}, {@code xml.form}
     */
    PatentXmlReader(FileBytes file, PatentDocument form) {
        documents = new XmlDocuments(file, form.element(), form.passedOver());
        this.form = form;
    }

    @Override
    public Optional<Entry> next() {
        var document = documents.next();
        if (document.isEmpty()) {
            checkSomeFound();
        }
        return document.map(this::entry);
    }

    private void checkSomeFound() {
        if (number == 0) {
            throw new BrokenRule(
                    CorpusMessages.MESSAGES, "xml.none", documents.file().name(), form.element());
        }
    }

    private Entry entry(XmlElement document) {
        number++;
        try {
            if (documents.characters() > LONGEST_RECORD) {
                throw new BrokenRule(
                        CorpusMessages.MESSAGES, "document.length", documents.characters(), LONGEST_RECORD);
            }
            var patent = new RowObject(Kind.PATENT);
            form.read(document, patent);
            return new Entry.Found(number, patent.finished(), document::shown);
        } catch (BrokenRule e) {
            return new Entry.Faulty(number, e, document.shown());
        }
    }

    @Override
    public long bytesRead() {
        return documents.file().count();
    }

    @Override
    public void close() {
        documents.close();
    }
}
