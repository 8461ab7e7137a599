package ai.alquimista.painel.persistence.person;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.person.PersonalRecords;
import ai.alquimista.painel.application.person.PersonalRecords.Erased;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnedPersonalDataTest {

    private static final UserId MARIA = new UserId("7d3e0c52-sub-of-maria");
    private static final String EMAIL = "maria.quiteria@example.com";
    private static final String NAME = "Maria Quitéria de Jesus";
    private static final String GENERATION = "SELECT generation FROM tenant_generations WHERE topic = 'tenants'"
            + " AND tenant_id = '550e8400-e29b-41d4-a716-446655440001'";

    private final Database database = Database.migrated();
    private final OwnedPersonalData data = new OwnedPersonalData(database.owner());
    private final PersonalRecords records = new PersonalRecords(List.of(data), data.log(), Clock.systemUTC());

    @BeforeEach
    void leaveTraces() {
        Rows.twoTenants(database);
        database.asOwner().useHandle(h -> {
            h.execute("INSERT INTO staff (cognito_sub, email, full_name) VALUES (?, ?, ?)", MARIA.value(), EMAIL, NAME);
            h.execute(
                    "UPDATE tenant_users SET cognito_sub = ?, email = ?, full_name = ? WHERE cognito_sub = 'acme'",
                    MARIA.value(),
                    EMAIL,
                    NAME);
            h.execute("UPDATE incidents SET created_by = ?, description = ?", MARIA.value(), "Ligar para " + EMAIL);
            h.execute(
                    "UPDATE quarantined_events SET decision = 'discarded', decided_at = now(), decided_by = ?",
                    MARIA.value());
            h.execute("UPDATE incidents SET assignee = ?", MARIA.value());
            h.execute(
                    "UPDATE incident_comments SET author = ?, text = ? WHERE tenant_id = ?",
                    MARIA.value(),
                    "Já falei com o diretor",
                    Rows.ACME);
            h.execute("UPDATE incident_comments SET text = ? WHERE author <> ?", "Avisar " + EMAIL, MARIA.value());
            h.execute("UPDATE idempotency_keys SET caller = ?", MARIA.value());
            h.execute(
                    "INSERT INTO command_type_pauses (command_type, paused_at, paused_by) VALUES ('reset_token', now(), ?)",
                    MARIA.value());
        });
        data.log().append(entry(MARIA));
        data.log().append(entry(new UserId("somebody-else")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shows_everything_that_is_held_on_a_person() {
        Map<String, ?> held = Objects.requireNonNull(records.export(MARIA).get("postgresql"));

        assertThat(held.keySet())
                .containsExactlyInAnyOrder(
                        "staff",
                        "tenant_users",
                        "incidents",
                        "incident_comments",
                        "quarantined_events",
                        "command_type_pauses",
                        "idempotency_keys",
                        "audit_log");
        assertThat(held.toString())
                .contains(EMAIL, NAME, "203.0.113.9", "getTenantMe", "Já falei com o diretor")
                .doesNotContain("somebody-else");
        assertThat(rows("SELECT event_type FROM operational_events WHERE resource_type = 'person'"))
                .containsExactly("person.exported");
    }

    @Test
    void leaves_nothing_anywhere_that_tells_the_person() {
        assertThat(dump()).contains(MARIA.value(), EMAIL, NAME);

        Erased erased = records.erase(MARIA);

        assertThat(dump()).doesNotContain(MARIA.value(), EMAIL, NAME, "curl/8 of " + MARIA, "Já falei com o diretor");
        assertThat(rows("SELECT text FROM incident_comments ORDER BY author NULLS FIRST"))
                .containsExactly("", "Avisar ***");
        assertThat(erased.rows()).isPositive();
        assertThat(rows("SELECT user_id FROM audit_subjects")).contains("somebody-else");
        assertThat(rows("SELECT resource_id FROM operational_events WHERE event_type = 'person.erased'"))
                .containsExactly(
                        PersonalRecords.commitment(erased.proof(), MARIA).hex());
    }

    @Test
    void changes_no_line_of_the_log() {
        List<String> before = rows("SELECT e::text FROM operational_events e ORDER BY created_at, id");

        records.erase(MARIA);

        assertThat(rows("SELECT e::text FROM operational_events e ORDER BY created_at, id"))
                .containsAll(before);
    }

    @Test
    void makes_remembered_answers_old() {
        long before = Long.parseLong(rows(GENERATION).getFirst());

        records.erase(MARIA);

        assertThat(Long.parseLong(rows(GENERATION).getFirst())).isGreaterThan(before);
    }

    @Test
    void tells_by_what_other_stores_are_searched_for_as_long_as_the_person_is_here() {
        CommandId given = new CommandId(UUID.fromString("0a57f4d2-6a0e-4f0e-9d0a-3f4dba1c5f11"));
        data.log().append(of(given, MARIA, "command.created"));
        data.log().append(of(given, MARIA, "command.cancelled"));
        data.log().append(of(new CommandId(UUID.randomUUID()), new UserId("somebody-else"), "command.created"));

        assertThat(data.commands(MARIA)).containsExactly(given);
        assertThat(data.emails(MARIA)).containsExactly(EMAIL);
        records.erase(MARIA);
        assertThat(data.commands(MARIA)).isEmpty();
        assertThat(data.emails(MARIA)).isEmpty();
    }

    /** Somebody else invited the person, and was answered with their address. */
    @Test
    void leaves_nothing_in_what_others_were_answered() {
        database.asOwner().useHandle(h -> h.execute("""
                INSERT INTO idempotency_keys (tenant_id, caller, route, key, request_hash, status, body, expires_at)
                SELECT tenant_id, 'somebody-else', 'inviteTenantUser', key, '\\x00', 201, convert_to(body, 'UTF8'),
                       now() + interval '1 day'
                  FROM tenant_users,
                       (VALUES ('about-maria', '{"email": "' || ? || '"}'), ('other', '{"email": "x@example.com"}')) k (key, body)
                 WHERE cognito_sub = ?""", EMAIL, MARIA.value()));

        records.erase(MARIA);

        assertThat(rows("SELECT key FROM idempotency_keys")).containsExactly("other");
    }

    @Test
    void has_the_identity_provider_told_nothing_more_of_the_person() {
        assertThat(rows("SELECT user_id FROM directory_tasks")).hasSize(2);

        records.erase(MARIA);

        assertThat(rows("SELECT cognito_sub FROM directory_tasks t JOIN tenant_users u ON u.id = t.user_id"))
                .containsExactly("globex");
        assertThat(rows("SELECT version FROM tenant_users WHERE cognito_sub IS NULL"))
                .containsExactly("2");
    }

    @Test
    void finds_nothing_the_second_time() {
        records.erase(MARIA);

        assertThat(records.erase(MARIA).rows()).isZero();
    }

    /** Every row of every table, as text. */
    private String dump() {
        return String.join(
                "\n",
                rows("SELECT format('SELECT t::text FROM %I t', tablename) FROM pg_tables"
                                + " WHERE schemaname = 'alquimista_platform'")
                        .stream()
                        .flatMap(query -> rows(query).stream())
                        .toList());
    }

    private List<String> rows(String query) {
        return Rows.of(database.asOwner(), query);
    }

    private static AuditEntry of(CommandId command, UserId user, String type) {
        return new AuditEntry(
                type,
                Category.COMMAND,
                Optional.empty(),
                user,
                "command",
                Optional.of(command.toString()),
                "submitInternalCommand",
                Outcome.SUCCESS,
                Map.of(),
                new Origin("203.0.113.9", "curl/8"),
                Instant.parse("2026-03-10T09:00:00Z"));
    }

    private static AuditEntry entry(UserId user) {
        return new AuditEntry(
                "tenant.data.read",
                Category.TENANT,
                Optional.of(new TenantId(Rows.ACME)),
                user,
                "tenant",
                Optional.of("t-1"),
                "getTenantMe",
                Outcome.SUCCESS,
                Map.of(),
                new Origin("203.0.113.9", "curl/8 of " + user),
                Instant.parse("2026-03-10T09:00:00Z"));
    }
}
