package org.duijie.corpus.model;

import java.util.List;
import java.util.OptionalInt;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * An enterprise; its name is the title.
 *
 * @param common what every record has
 * @param uscc the unified social credit code, GB 32100, or empty
 * @param products what it makes
 * @param qualifications such as 高新技术企业
 * @param employees how many work there
 */
public record Enterprise(
        CommonFields common, String uscc, List<String> products, List<String> qualifications, OptionalInt employees)
        implements CorpusRecord {

    /**
     * Copies the lists.
     *
     * @throws BrokenRule {@code employees.range}
     */
    public Enterprise {
        if (employees.isPresent() && employees.getAsInt() < 0) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "employees.range", employees.getAsInt());
        }
        products = List.copyOf(products);
        qualifications = List.copyOf(qualifications);
    }

    @Override
    public Kind kind() {
        return Kind.ENTERPRISE;
    }
}
