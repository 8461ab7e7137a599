package ai.alquimista.painel.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.AuditTrail;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditCriteria;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditLine;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbiAuditTrailTest {

    private static final int EVENTS = 400;
    private static final List<String> USERS = List.of("ana", "bia", "caio");
    private static final List<String> ACTIONS = List.of("getTenantMe", "listTenantAgents");
    private static final List<Optional<TenantId>> TENANTS =
            List.of(Optional.empty(), Optional.of(new TenantId(Rows.ACME)), Optional.of(new TenantId(Rows.GLOBEX)));

    private static final Trail TRAIL = Trail.fresh();
    private static final AuditTrail LIST = new JdbiAuditTrail(TRAIL.store().door());
    private static final List<Written> WRITTEN = new ArrayList<>();
    private static final Random CHANCE = new Random(5);

    @BeforeAll
    static void write() {
        Rows.twoTenants(TRAIL.store().database());
        TRAIL.bend("DELETE FROM operational_events");
        TRAIL.store().facts().staff(new UserId("ana"), true);
        for (int i = 0; i < EVENTS; i++) {
            Written written = new Written(UUID.randomUUID(), any());
            TRAIL.jobs().inTransaction(AuditSql.class, sql -> sql.appendOnce(written.id(), written.entry()));
            WRITTEN.add(written);
        }
        WRITTEN.sort(Comparator.comparing((Written written) -> written.entry().createdAt())
                .thenComparing(written -> written.id().toString())
                .reversed());
    }

    @AfterAll
    static void close() {
        TRAIL.close();
    }

    @Test
    void finds_what_a_plain_walk_through_everything_finds_whatever_is_asked_for() {
        for (int i = 0; i < 100; i++) {
            AuditCriteria criteria = anyCriteria();
            List<UUID> wanted =
                    WRITTEN.stream().filter(matches(criteria)).map(Written::id).toList();

            assertThat(all(criteria, 1 + CHANCE.nextInt(40))).as("%s", criteria).isEqualTo(wanted);
            Page<AuditLine> second = LIST.list(criteria, new PageRequest(7, new Start.Offset(7)));
            assertThat(second.total()).contains((long) wanted.size());
            assertThat(second.rows())
                    .extracting(line -> line.event().id())
                    .isEqualTo(wanted.stream().skip(7).limit(7).toList());
        }
    }

    @Test
    void names_who_did_it_and_where_it_stands_in_the_chain() {
        TRAIL.sealer().seal();

        AuditLine line = LIST.list(by("ana"), new PageRequest(1, new Start.Offset(0)))
                .rows()
                .getFirst();

        assertThat(line.actor()).contains(new Actor(new UserId("ana"), Optional.of("ana")));
        assertThat(line.ipAddress()).contains("203.0.113.9");
        assertThat(line.seq()).isPresent();
        assertThat(LIST.standing().sealed()).isEqualTo(EVENTS);
        assertThat(LIST.standing().unsealed()).isZero();
    }

    private static List<UUID> all(AuditCriteria criteria, int limit) {
        List<UUID> found = new ArrayList<>();
        Optional<Start> start = Optional.of(new Start.Offset(0));
        while (start.isPresent()) {
            Page<AuditLine> page = LIST.list(criteria, new PageRequest(limit, start.get()));
            page.rows().forEach(line -> found.add(line.event().id()));
            start = page.next().map(Start.After::new);
        }
        return found;
    }

    private static AuditEntry any() {
        return Trail.entry(
                one(USERS), one(TENANTS), one(List.of(Category.AUTH, Category.TENANT)), one(ACTIONS), moment());
    }

    private static AuditCriteria anyCriteria() {
        return new AuditCriteria(
                maybe(new UserId(one(USERS))),
                CHANCE.nextBoolean() ? one(TENANTS) : Optional.empty(),
                maybe(one(List.of(Category.AUTH, Category.TENANT))),
                maybe(one(ACTIONS)),
                maybe(moment()),
                maybe(moment()));
    }

    private static AuditCriteria by(String user) {
        return new AuditCriteria(
                Optional.of(new UserId(user)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Few moments, so that many events share one. */
    private static Instant moment() {
        return Trail.NOON.plusSeconds(CHANCE.nextInt(20)).plusNanos(123_456_000);
    }

    private static <T> T one(List<T> some) {
        return some.get(CHANCE.nextInt(some.size()));
    }

    private static <T> Optional<T> maybe(T value) {
        return CHANCE.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private static Predicate<Written> matches(AuditCriteria criteria) {
        return written -> {
            AuditEntry entry = written.entry();
            return criteria.actor().filter(user -> !user.equals(entry.user())).isEmpty()
                    && (criteria.tenant().isEmpty() || criteria.tenant().equals(entry.tenant()))
                    && criteria.category()
                            .filter(other -> other != entry.category())
                            .isEmpty()
                    && criteria.action()
                            .filter(other -> !other.equals(entry.action()))
                            .isEmpty()
                    && criteria.from()
                            .filter(from -> entry.createdAt().isBefore(from))
                            .isEmpty()
                    && criteria.to()
                            .filter(to -> !entry.createdAt().isBefore(to))
                            .isEmpty();
        };
    }

    private record Written(UUID id, AuditEntry entry) {}
}
