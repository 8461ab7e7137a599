package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.domain.audit.ChainCheck;
import ai.alquimista.painel.domain.audit.Fault;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.LoggedEvent;
import ai.alquimista.painel.domain.audit.Subject;
import ai.alquimista.painel.persistence.audit.ChainSql.SealedRow;
import ai.alquimista.painel.persistence.audit.ChainSql.SubjectRow;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands the rows of the chain to a check, one by one. */
final class ChainWalk {

    private final ChainCheck check;
    private final CanonicalJson json;

    ChainWalk(ChainCheck check, CanonicalJson json) {
        this.check = check;
        this.json = json;
    }

    void step(SealedRow row) {
        EventRow kept = row.event();
        if (kept == null) {
            check.found(Fault.EVENT_MISSING);
            return;
        }
        LoggedEvent event = kept.event();
        if (!isCommitted(row.subject(), event.subject())) check.found(Fault.SUBJECT_DIFFERS);
        check.next(row.seq(), row.hash(), json.of(event.structure()));
    }

    private boolean isCommitted(@Nullable SubjectRow subject, Optional<Hash> commitment) {
        if (subject == null) return true;
        byte[] fields = json.of(new Subject(
                        Optional.ofNullable(subject.userId()),
                        Optional.ofNullable(subject.userEmail()),
                        Optional.ofNullable(subject.ipAddress()),
                        Optional.ofNullable(subject.userAgent()))
                .structure());
        return commitment.equals(Optional.of(Hash.over(HexFormat.of().parseHex(subject.salt()), fields)));
    }
}
