package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.aws.credential.EncryptedCredentials;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A tenant of a test's own with something to repair: an agent, and an integration that fails and has a credential. */
record Repair(UUID tenant, UUID integration) {

    static final UUID AGENT = MeteredTenant.AGENT;

    static Repair needed() {
        UUID tenant = MeteredTenant.onboard().id();
        return new Repair(tenant, failing(tenant, "Gmail"));
    }

    /** One more integration that fails. */
    static UUID failing(UUID tenant, String name) {
        UUID id = UUID.randomUUID();
        String credential =
                EncryptedCredentials.in(folder("SECRETS")).keep(new TenantId(tenant), id, new Secret("segredo"));
        Service.running()
                .owner()
                .useHandle(handle -> handle.createUpdate("""
                    INSERT INTO alquimista_platform.tenant_integrations
                           (id, tenant_id, type, name, status, config, credentials_secret_arn, last_error)
                    VALUES (:id, :tenant, 'email', :name, 'error', '{}', :credential, 'invalid_grant')
                    """)
                        .bind("id", id)
                        .bind("tenant", tenant)
                        .bind("name", name)
                        .bind("credential", credential)
                        .execute());
        return id;
    }

    String resetToken() {
        return resetToken(integration);
    }

    String resetToken(UUID which) {
        return Commander.order("RESET_TOKEN", tenant, "{\"integration_id\":\"" + which + "\"}");
    }

    /** The same, only to see what it would touch. */
    String triedReset() {
        return "{\"dry_run\":true," + resetToken().substring(1);
    }

    String restartAgent() {
        return Commander.order("RESTART_AGENT", tenant, "{\"agent_id\":\"" + AGENT + "\"}");
    }

    Path credential() {
        return folder("SECRETS").resolve(tenant + "." + integration);
    }

    /** The file whose lock keeps the runtime from the agent. */
    Path agentLock() {
        return folder("AGENTS").resolve(tenant + "." + AGENT + ".lock");
    }

    /** The integration's row. */
    JsonNode row() {
        return one(
                "SELECT to_jsonb(i) FROM tenant_integrations i WHERE tenant_id = :tenant AND id = :thing", integration);
    }

    /** The agent's row. */
    JsonNode agent() {
        return one("SELECT to_jsonb(a) FROM tenant_agents a WHERE tenant_id = :tenant AND agent_id = :thing", AGENT);
    }

    private JsonNode one(String sql, UUID thing) {
        Map<String, UUID> bound = Map.of("tenant", tenant, "thing", thing);
        return InternalReader.tree(
                OwnerEyes.rows(sql, bound, (row, context) -> row.getString(1)).getFirst());
    }

    static long receipts(String command) {
        return OwnerEyes.rows(
                        "SELECT count(*) FROM command_receipts WHERE command_id = :id",
                        Map.of("id", UUID.fromString(command)),
                        (row, context) -> row.getLong(1))
                .getFirst();
    }

    /** The types of the audit log's lines about a command, in the order of their doing. */
    static List<String> lines(String command) {
        return OwnerEyes.rows("""
            SELECT event_type FROM operational_events
             WHERE resource_id = :id OR details ->> 'command_id' = :id
             ORDER BY created_at
            """, Map.of("id", command), (row, context) -> row.getString(1));
    }

    /** How often the command had an agent started. */
    static long starts(String command) {
        try {
            return Files.readAllLines(folder("AGENTS").resolve("starts.log")).stream()
                    .filter(token -> token.startsWith(command))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String of) {
        return Path.of(Service.running().settings().get("PAINEL_" + of + "_FOLDER"));
    }
}
