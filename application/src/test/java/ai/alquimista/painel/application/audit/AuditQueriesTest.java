package ai.alquimista.painel.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.AuditTrail;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditCriteria;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditLine;
import ai.alquimista.painel.domain.audit.AuditStanding;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditQueriesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AuditCriteria OF_BIA = new AuditCriteria(
            Optional.of(new UserId("bia")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final PageRequest FIRST = new PageRequest(50, new Start.Offset(0));

    private final List<AuditEntry> written = new ArrayList<>();
    private final AuditQueries queries = new AuditQueries(
            new PlatformGate(user -> !user.value().equals("former")),
            new EmptyTrail(written),
            written::add,
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void leave_a_line_before_they_answer_that_does_not_tell_who_was_looked_for() {
        Page<AuditLine> page = queries.list(caller("ana", Group.INTERNAL_ADMIN), OF_BIA, FIRST);

        assertThat(page.total()).as("lines when the log was read").contains(1L);
        assertThat(written).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("audit.read");
            assertThat(entry.user()).isEqualTo(new UserId("ana"));
            assertThat(entry.toString()).doesNotContain("bia");
        });
    }

    @Test
    void refuse_everybody_but_managers() {
        for (Group group : List.of(Group.INTERNAL_SUPPORT, Group.TENANT_ADMIN, Group.TENANT_USER)) {
            assertThatThrownBy(() -> queries.list(caller("ana", group), OF_BIA, FIRST))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> queries.standing(caller("ana", group))).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> queries.list(caller("former", Group.INTERNAL_ADMIN), OF_BIA, FIRST))
                .isInstanceOf(Forbidden.class);
        assertThat(written).isEmpty();
    }

    private static Caller caller(String user, Group group) {
        return new Caller(new UserId(user), Set.of(group), Optional.empty(), NOON, new Origin("", ""));
    }

    /** Answers nothing, and how much was written by then. */
    private record EmptyTrail(List<AuditEntry> written) implements AuditTrail {

        @Override
        public Page<AuditLine> list(AuditCriteria criteria, PageRequest page) {
            return new Page<>(List.of(), written.size(), Optional.empty());
        }

        @Override
        public AuditStanding standing() {
            return new AuditStanding(0, 0, Optional.empty(), Optional.empty());
        }
    }
}
