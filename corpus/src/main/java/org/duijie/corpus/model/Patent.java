package org.duijie.corpus.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A patent or a published application.
 *
 * @param common what every record has; the summary is the abstract
 * @param publicationNo such as CN115794481A
 * @param applicationNo such as 202211522385.9
 * @param kindCode WIPO ST.16, such as A, B or U
 * @param applicants who applied
 * @param inventors who invented
 * @param claims the claims, the independent one first
 * @param cpc symbols of the Cooperative Patent Classification
 * @param applicationDate when it was applied for
 * @param publicationDate when it was published
 * @param legalStatus such as 授权
 * @param familyId what joins publications of one invention
 */
public record Patent(
        CommonFields common,
        String publicationNo,
        String applicationNo,
        String kindCode,
        List<String> applicants,
        List<String> inventors,
        List<String> claims,
        List<IpcCode> cpc,
        Optional<LocalDate> applicationDate,
        Optional<LocalDate> publicationDate,
        String legalStatus,
        String familyId)
        implements CorpusRecord {

    /** Copies the lists. */
    public Patent {
        applicants = List.copyOf(applicants);
        inventors = List.copyOf(inventors);
        claims = List.copyOf(claims);
        cpc = List.copyOf(cpc);
    }

    @Override
    public Kind kind() {
        return Kind.PATENT;
    }
}
