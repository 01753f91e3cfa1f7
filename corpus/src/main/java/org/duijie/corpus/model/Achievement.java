package org.duijie.corpus.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A scientific or technological achievement (科技成果), after the national registration form.
 *
 * @param common what every record has
 * @param owner who may transfer it
 * @param completers organisations that did the work (完成单位)
 * @param stage how far it has come
 * @param attribute the form's 成果属性, such as 原始性创新
 * @param level the form's 成果水平, such as 国际先进
 * @param registrationNo the register's number
 * @param startDate when the work began
 * @param endDate when it ended
 * @param secrecy the form's 密级, such as 公开; what is neither empty nor of {@link Secrecy}'s open words makes it secret
 * @param transferModes the ways of transfer on offer
 * @param price what is asked; empty for 面议
 * @param patentIds ids of the patents that protect it
 * @param contact whom to call
 */
public record Achievement(
        CommonFields common,
        Optional<Owner> owner,
        List<String> completers,
        Optional<Stage> stage,
        String attribute,
        String level,
        String registrationNo,
        Optional<LocalDate> startDate,
        Optional<LocalDate> endDate,
        String secrecy,
        List<TransferMode> transferModes,
        Optional<Money> price,
        List<String> patentIds,
        String contact)
        implements CorpusRecord {

    /** Copies the lists. */
    public Achievement {
        completers = List.copyOf(completers);
        transferModes = List.copyOf(transferModes);
        patentIds = List.copyOf(patentIds);
    }

    @Override
    public Kind kind() {
        return Kind.ACHIEVEMENT;
    }

    @Override
    public Visibility visibility() {
        return Secrecy.isOpen(secrecy) ? Visibility.PUBLIC : Visibility.PRIVATE;
    }
}
