package ai.alquimista.painel.persistence.cache;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.subnucleo.SubnucleoStatus;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.usage.AgentUsage;
import ai.alquimista.painel.domain.usage.DailyUsage;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageReport;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCodecTest {

    private static final Instant NANOS = Instant.parse("2026-03-10T09:00:00.123456789Z");
    private static final UsageTotals TOTALS = new UsageTotals(3, 2, 1, Long.MAX_VALUE, 5);
    private static final UsageFigures FIGURES = new UsageFigures(
            TOTALS, Optional.of(new Percentiles(new BigDecimal("1.00"), new BigDecimal("20"), new BigDecimal("1E+3"))));
    private static final Answer<TenantProfile> PROFILE = Answer.of(TenantProfile.class);

    private final AnswerCodec codec = new AnswerCodec();

    static Stream<Arguments> answers() {
        LocalDate day = LocalDate.parse("2026-02-28");
        return Stream.of(
                Arguments.of(PROFILE, ACME),
                Arguments.of(
                        Answer.listOf(TenantAgent.class),
                        List.of(
                                new TenantAgent(
                                        agent(1), "A", "Saúde", AgentStatus.ACTIVE, Optional.of(NANOS), FIGURES),
                                new TenantAgent(
                                        agent(2), "", "", AgentStatus.SUSPENDED, Optional.empty(), UsageFigures.NONE))),
                Arguments.of(Answer.listOf(TenantAgent.class), List.of()),
                Arguments.of(
                        Answer.listOf(Integration.class),
                        List.of(
                                integration(Optional.of("caiu: \"401\"\n\u0000\ud83d\ude00")),
                                integration(Optional.empty()))),
                Arguments.of(
                        Answer.listOf(Subnucleo.class),
                        List.of(new Subnucleo(id(1), "Fibonacci", SubnucleoStatus.ACTIVE, 3, TOTALS))),
                Arguments.of(
                        Answer.of(UsageReport.class),
                        new UsageReport(
                                        new DateRange(day.minusDays(6), day),
                                        FIGURES,
                                        List.of(new DailyUsage(day, FIGURES)),
                                        List.of(new AgentUsage(agent(1), "A", TOTALS)))
                                .withEveryDay()),
                Arguments.of(
                        Answer.pageOf(Incident.class),
                        new Page<>(
                                List.of(incident(Optional.of(NANOS)), incident(Optional.empty())),
                                1L << 40,
                                Optional.of(Anchor.at(NANOS, id(9))))),
                Arguments.of(Answer.pageOf(Incident.class), new Page<Incident>(List.of(), 0, Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("answers")
    <T> void gives_back_exactly_what_it_took(Answer<T> answer, T value) throws IOException {
        byte[] json = codec.write(answer, value);

        assertThat(codec.read(answer, json)).isEqualTo(value);
        assertThat(codec.write(answer, codec.read(answer, json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"id\":null}", "{\"id\":{\"value\":\"x\"}}", "{} {}", "1"})
    void takes_nothing_else(String json) {
        assertThatThrownBy(() -> codec.read(PROFILE, json.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    @Test
    void tells_answers_apart_by_their_shape() {
        assertThat(codec.shape(PROFILE))
                .contains("mrrEstimate BigDecimal", "status TenantStatus [ACTIVE", "use PlanUse (activeAgents int")
                .isNotEqualTo(codec.shape(Answer.listOf(TenantProfile.class)));
        assertThat(codec.shape(Answer.pageOf(Incident.class))).isNotEqualTo(codec.shape(Answer.listOf(Incident.class)));
    }

    @Test
    void refuses_shapes_that_it_could_not_read_back() {
        assertThatThrownBy(() -> codec.shape(Answer.of(Object.class))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.shape(Answer.listOf(StringBuilder.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Integration integration(Optional<String> error) {
        return new Integration(
                id(1),
                "whatsapp",
                "Loja",
                IntegrationStatus.ERROR,
                Optional.of(NANOS),
                error,
                IntegrationConfig.NONE,
                Version.FIRST);
    }

    private static Incident incident(Optional<Instant> resolved) {
        return new Incident(
                id(2),
                Severity.CRITICAL,
                "Fora do ar",
                "",
                IncidentStatus.RESOLVED,
                new Version(2),
                Optional.of(new UserId("ana")),
                Optional.empty(),
                NANOS.minusSeconds(1),
                Optional.empty(),
                resolved,
                NANOS);
    }
}
