package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.integration.Integration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A tenant's integrations, to be changed. A change, the log's lines, what it says of credentials in doubt and the answer under
 * its key are kept together or not at all.
 */
public interface TenantIntegrations {

    /** As it stands at this moment; empty if the tenant has none of that id. */
    Optional<Connected> find(Granted by, UUID integration);

    /**
     * Adds one. The credential that comes with it is in doubt no longer.
     *
     * @throws Conflict if the tenant has one of that type and name, or while the same is being done
     * @throws Unavailable if the credential was given up meanwhile; it is condemned then
     */
    Answered add(Granted by, Added added, Repeatable<Integration> request);

    /**
     * Changes one by a rule. A new credential is in doubt no longer, and the one before it is condemned.
     *
     * @throws NotFound if the tenant has none of that id
     * @throws Stale if it is not of the expected version
     * @throws Conflict if the tenant has another of that name, or while the same is being done
     * @throws Unavailable if the credential was given up meanwhile; it is condemned then
     */
    Changed change(Granted by, Which which, Change change, Repeatable<Integration> request);

    /**
     * Takes one away.
     *
     * @return its credential, condemned; empty if it had none
     * @throws NotFound if the tenant has none of that id
     * @throws Stale if it is not of the expected version
     */
    Optional<Doubt> remove(Granted by, Which which, Function<Integration, AuditEntry> line);

    /**
     * An integration and where its credential lies.
     *
     * @param credential the secret store's name for it; empty where there is none
     */
    record Connected(Integration integration, Optional<String> credential) {}

    /** A credential that has come to the secret store, under its own id and the store's name. */
    record Kept(UUID id, String name) {}

    /** An integration that is new. */
    record Added(Integration integration, Optional<Kept> credential, AuditEntry line) {}

    /** Which one is meant; without a version, whatever it is now. */
    record Which(UUID integration, Optional<Version> expected) {}

    /** What is to become of one; without a credential it keeps its own. */
    record Change(Function<Connected, Decision<Integration>> rule, Optional<Kept> credential) {}

    /**
     * What became of a change.
     *
     * @param freed the credential that was there before, condemned; empty if there was none, or it stays
     */
    record Changed(Answered answered, Optional<Doubt> freed) {}
}
