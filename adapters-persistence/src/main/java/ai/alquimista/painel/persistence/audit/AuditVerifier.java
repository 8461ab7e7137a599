package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.domain.audit.AuditStanding.Check;
import ai.alquimista.painel.domain.audit.AuditStanding.DigestSeen;
import ai.alquimista.painel.domain.audit.ChainCheck;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Fault;
import ai.alquimista.painel.domain.audit.SignedDigest;
import ai.alquimista.painel.domain.audit.Verification;
import ai.alquimista.painel.domain.audit.Witness;
import ai.alquimista.painel.persistence.audit.ChainSql.SealedRow;
import ai.alquimista.painel.persistence.audit.CheckSql.CheckRow;
import ai.alquimista.painel.persistence.audit.CheckSql.Scope;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Computes the chain anew from the events as they are now, holds it against the digests, and keeps what came out. */
public final class AuditVerifier {

    private static final String NAME = "painel.audit-verifier";
    private static final int AT_ONCE = 1_000;

    private final JobDoor door;
    private final CanonicalJson json;
    private final DigestVault vault;
    private final Clock clock;

    public AuditVerifier(JobDoor door, CanonicalJson json, DigestVault vault, Clock clock) {
        this.door = door;
        this.json = json;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Checks what was added since the chain was sound the last time.
     *
     * @return false if another process is at it
     */
    public boolean verifyTail() {
        return door.alone(NAME, () -> verify(Scope.TAIL, soundSoFar()));
    }

    /**
     * Checks everything, the events that nobody handed over included, unless that was done since a moment.
     *
     * @return false if another process is at it
     */
    public boolean verifyWhole(Instant unlessSince) {
        return door.alone(NAME, () -> {
            if (last(Scope.WHOLE)
                    .filter(check -> !check.at().isBefore(unlessSince))
                    .isEmpty()) verify(Scope.WHOLE, ChainPoint.START);
        });
    }

    private ChainPoint soundSoFar() {
        return last(Scope.TAIL).or(() -> last(Scope.WHOLE)).map(Check::through).orElse(ChainPoint.START);
    }

    private Optional<Check> last(Scope scope) {
        return door.inTransaction(CheckSql.class, sql -> sql.find(scope)).map(CheckRow::check);
    }

    private void verify(Scope scope, ChainPoint from) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<SignedDigest> digests =
                scope == Scope.WHOLE ? vault.list() : vault.newest().stream().toList();
        ChainCheck check =
                new ChainCheck(from, digests.stream().map(this::witness).toList());
        walk(check, from);
        Verification outcome = check.end();
        keep(scope, now, scope == Scope.WHOLE ? withUnknown(outcome) : outcome, digests);
    }

    private Verification withUnknown(Verification outcome) {
        boolean unknown = outcome.isSound() && door.inTransaction(ChainSql.class, ChainSql::hasUnknownEvent);
        return unknown ? outcome.followedBy(Fault.EVENT_UNKNOWN) : outcome;
    }

    private void walk(ChainCheck check, ChainPoint from) {
        ChainWalk walk = new ChainWalk(check, json);
        long after = from.seq();
        List<SealedRow> rows = after(after);
        while (!rows.isEmpty() && !check.isOver()) {
            rows.forEach(walk::step);
            after = rows.getLast().seq();
            rows = after(after);
        }
    }

    private List<SealedRow> after(long seq) {
        return door.inTransaction(ChainSql.class, sql -> sql.findAfter(seq, AT_ONCE));
    }

    private Witness witness(SignedDigest digest) {
        ChainPoint head = digest.digest().head();
        return new Witness(head.seq(), vault.isOurs(digest) ? Optional.of(head.hash()) : Optional.empty());
    }

    private void keep(Scope scope, Instant now, Verification outcome, List<SignedDigest> digests) {
        Optional<DigestSeen> newest = digests.isEmpty()
                ? Optional.empty()
                : Optional.of(digests.getLast().digest())
                        .map(digest -> new DigestSeen(digest.head().seq(), digest.at()));
        Check check = new Check(now, outcome.through(), outcome.finding(), newest);
        door.inTransaction(CheckSql.class, sql -> {
            sql.keep(CheckRow.of(scope, check));
            return check;
        });
    }
}
