package ai.alquimista.painel.application.person;

import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.PersonalData;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.audit.Hash;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes out, and erases, what all stores hold on a person. Each is a line in the log, which names the person by a commitment:
 * whoever has the proof can show that it was this person, and nobody else can tell.
 */
public final class PersonalRecords {

    private static final UserId MACHINE = new UserId("system:person");
    private static final int PROOF_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<PersonalData> stores;
    private final AuditLog log;
    private final Clock clock;

    public PersonalRecords(List<PersonalData> stores, AuditLog log, Clock clock) {
        this.stores = List.copyOf(stores);
        this.log = log;
        this.clock = clock;
    }

    /** Everything, by store; noted before it is given. */
    public Map<String, Map<String, ?>> export(UserId person) {
        Map<String, Map<String, ?>> held = new LinkedHashMap<>();
        for (PersonalData store : stores) held.put(store.store(), store.find(person));
        note("person.exported", "exportPerson", commitment(proof(), person), Map.of());
        return held;
    }

    /** Erases a person everywhere; after a failure to be called again. */
    public Erased erase(UserId person) {
        long rows = 0;
        for (PersonalData store : stores) rows += store.erase(person);
        String proof = proof();
        note("person.erased", "erasePerson", commitment(proof, person), Map.of("rows", Long.toString(rows)));
        return new Erased(rows, proof);
    }

    /** The log's name for a person, to whom who has the proof. */
    public static Hash commitment(String proof, UserId person) {
        return Hash.over(proof + ':' + person.value());
    }

    private void note(String type, String action, Hash commitment, Map<String, String> details) {
        log.append(new AuditEntry(
                type,
                Category.SYSTEM,
                Optional.empty(),
                MACHINE,
                "person",
                Optional.of(commitment.hex()),
                action,
                Outcome.SUCCESS,
                details,
                new Origin("", ""),
                clock.instant()));
    }

    private static String proof() {
        byte[] proof = new byte[PROOF_BYTES];
        RANDOM.nextBytes(proof);
        return HexFormat.of().formatHex(proof);
    }

    /**
     * What was erased.
     *
     * @param rows how many told something
     * @param proof with it, {@link #commitment} is the id that the line in the log has; kept nowhere
     */
    public record Erased(long rows, String proof) {}
}
