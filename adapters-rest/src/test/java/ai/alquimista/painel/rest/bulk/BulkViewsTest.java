package ai.alquimista.painel.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.bulk.Attempted;
import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.bulk.Selected;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.command.Acknowledged;
import ai.alquimista.painel.application.port.Commands.Answer;
import ai.alquimista.painel.application.tenant.ChangingManyTenants.Moved;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantMove;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.problem.Asker;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkViewsTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Asker PORTUGUESE = new Asker("/internal/tenants/bulk", "", "trace");
    private static final Asker ENGLISH = new Asker("/internal/tenants/bulk", "en", "trace");
    private static final Selected TESTE = selected(1, "Tenant Teste Integração");
    private static final Selected INTERNO = selected(2, "Tenant Interno Teste");
    private static final Selected AURORA = selected(3, "Clínica Aurora");
    private static final Selected NOBODY = new Selected(id(4), Optional.empty());

    @Test
    void tell_what_became_of_each_tenant() throws IOException {
        Outcomes<Moved> outcomes = new Outcomes<>(List.of(
                new Attempted.Done<>(TESTE, new Moved(file(TESTE, 3), file(TESTE, 4))),
                new Attempted.Done<>(INTERNO, new Moved(file(INTERNO, 2), file(INTERNO, 2))),
                new Attempted.Refused<>(AURORA, new Conflict(Clash.WRONG_STATE)),
                new Attempted.Refused<>(NOBODY, new NotFound("tenant"))));

        WireExample.assertIsAnsweredBy(
                TenantBulkView.of(TenantMove.SUSPEND, outcomes, PORTUGUESE), Operation.CHANGE_INTERNAL_TENANTS);
    }

    @Test
    void tell_which_command_each_tenant_has() throws IOException {
        CommandId command = new CommandId(UUID.fromString("6f1d0f0e-3c0b-4c0e-9a1c-5b0f4f0c7d21"));
        Outcomes<Acknowledged> outcomes = new Outcomes<>(List.of(
                new Attempted.Done<>(TESTE, new Acknowledged(new Answer(command, CommandStatus.PENDING, NOON), false)),
                new Attempted.Refused<>(INTERNO, new Unprocessable("tenant_id", Flaw.TENANT_NOT_ACTIVE)),
                new Attempted.NotTried<>(AURORA)));

        WireExample.assertIsAnsweredBy(
                CommandBulkView.of(CommandType.HEALTH_CHECK, outcomes, PORTUGUESE), Operation.SUBMIT_INTERNAL_COMMANDS);
    }

    @Test
    void speak_the_callers_language() {
        Attempted<Moved> late = new Attempted.NotTried<>(AURORA);

        assertThat(Shortfall.of(late, ENGLISH))
                .contains(new Shortfall(
                        "NOT_TRIED", "There was no time left. Please send the same request again to go on."));
        FirstAnswer answer =
                BulkReply.of(TenantBulkView.of(TenantMove.SUSPEND, new Outcomes<>(List.of(late)), ENGLISH), ENGLISH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Language", "en");
    }

    @Test
    void tell_no_more_of_a_store_than_that_it_is_away() {
        Attempted<Moved> away =
                new Attempted.Refused<>(AURORA, new Unavailable("postgresql", new IllegalStateException("10.0.0.1")));

        Shortfall told = Shortfall.of(away, ENGLISH).orElseThrow();

        assertThat(told.code()).isEqualTo("UNAVAILABLE");
        assertThat(told.detail()).doesNotContain("10.0.0.1", "postgresql");
    }

    private static TenantFile file(Selected tenant, int version) {
        return new TenantFile(
                tenant.id(),
                tenant.name().orElseThrow(),
                new Cnpj("12345678000195"),
                "Saúde",
                "starter",
                TenantStatus.SUSPENDED,
                new BigDecimal("500.00"),
                ZoneId.of("America/Sao_Paulo"),
                NOON,
                NOON,
                new Version(version));
    }

    private static Selected selected(int number, String name) {
        return new Selected(id(number), Optional.of(name));
    }

    private static TenantId id(int number) {
        return new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-44665544000" + number));
    }
}
