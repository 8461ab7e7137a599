package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.IncidentChanges.Authored;
import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.Incident.Assignment;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.incident.Incident.Wish;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class IncidentChangesContract {

    protected static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    protected static final UserId ANA = new UserId("ana");
    protected static final UserId BIA = new UserId("bia");
    private static final UserId CAIO = new UserId("caio");

    protected abstract Facts facts();

    protected abstract IncidentChanges changes();

    protected abstract IncidentFiles files();

    protected abstract IncidentFeed feed();

    protected abstract IncidentOutbox outbox();

    /** The types of the log's lines, oldest first. */
    protected abstract List<String> logged();

    @BeforeEach
    void two_tenants_and_the_staff() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().user(ACME.id(), ANA, true);
        facts().staff(BIA, true);
        facts().staff(CAIO, false);
    }

    @Test
    void are_opened_by_customers_and_by_our_own_people() {
        changes().open(ana(), incident(1, ANA), entry("opened"), told());
        changes().open(bia(ACME.id()), given(incident(2, BIA), BIA), entry("opened"), told());

        assertThat(find(1).incident()).isEqualTo(incident(1, ANA));
        assertThat(find(2).incident()).isEqualTo(given(incident(2, BIA), BIA));
        assertThat(find(2).tenantName()).isEqualTo(ACME.name());
        assertThat(logged()).containsExactly("opened", "opened");
    }

    @Test
    void are_opened_once_under_a_key() {
        Answered first = changes().open(ana(), incident(1, ANA), entry("opened"), told("k", "a"));
        Answered again = changes().open(ana(), incident(2, ANA), entry("opened"), told("k", "a"));

        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(List.of(first.isReplayed(), again.isReplayed())).containsExactly(false, true);
        assertThat(files().find(bia(ACME.id()), id(2))).isEmpty();
        assertThat(logged()).hasSize(1);
        assertThatThrownBy(() -> changes().open(ana(), incident(3, ANA), entry("opened"), told("k", "b")))
                .isInstanceOf(Mismatched.class);
    }

    @Test
    void are_given_to_nobody_who_is_not_on_the_staff() {
        assertThatThrownBy(() -> changes().open(bia(ACME.id()), given(incident(1, BIA), CAIO), entry("opened"), told()))
                .isInstanceOf(Unprocessable.class);
        assertThat(files().ownerOf(id(1))).isEmpty();

        opened(2);
        assertThatThrownBy(() -> change(2, Optional.empty(), assigned(new UserId("nobody"))))
                .isInstanceOf(Unprocessable.class);
        assertThat(find(2).incident()).isEqualTo(incident(2, ANA));
        assertThat(feed().after(0, 10)).extracting(Change::step).containsExactly(IncidentStep.OPENED);
    }

    @Test
    void become_what_the_rule_says_with_its_trail() {
        opened(1);

        IncidentFile file = change(1, Optional.of(Version.FIRST), assigned(BIA)).orElseThrow();

        assertThat(file.incident().assignee()).contains(BIA);
        assertThat(file.incident().version()).isEqualTo(new Version(2));
        assertThat(file.assignee().orElseThrow().name()).contains("bia");
        assertThat(find(1)).isEqualTo(file);
        assertThat(logged()).containsExactly("opened", "changed");
    }

    @Test
    void are_ended_by_customers() {
        opened(1);

        changes().change(ana(), id(1), Optional.empty(), decided(Wish.RESOLVED));

        assertThat(find(1).incident().status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(find(1).incident().resolvedAt()).contains(NOON.plusSeconds(60));
    }

    @Test
    void stay_as_they_are_where_nothing_is_different() {
        opened(1);
        change(1, Optional.empty(), Wish.RESOLVED);
        IncidentFile before = find(1);

        assertThat(change(1, Optional.empty(), Wish.RESOLVED)).contains(before);

        assertThat(logged()).containsExactly("opened", "changed");
        assertThat(feed().after(0, 10)).hasSize(2);
    }

    @Test
    void are_not_changed_by_whoever_knew_them_otherwise() {
        opened(1);
        change(1, Optional.empty(), assigned(BIA));

        assertThatThrownBy(() -> change(1, Optional.of(Version.FIRST), Wish.RESOLVED))
                .isInstanceOf(Stale.class);
        assertThat(find(1).incident().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void are_left_alone_where_the_rule_refuses() {
        opened(1);

        assertThatThrownBy(() -> changes().change(bia(ACME.id()), id(1), Optional.empty(), before -> {
                    throw new Conflict(Clash.WRONG_STATE);
                }))
                .isInstanceOf(Conflict.class);
        assertThat(logged()).containsExactly("opened");
    }

    @Test
    void are_their_tenants_alone() {
        opened(1);

        assertThat(files().find(bia(RIVAL.id()), id(1))).isEmpty();
        assertThat(changes().change(bia(RIVAL.id()), id(1), Optional.empty(), decided(Wish.RESOLVED)))
                .isEmpty();
        assertThatThrownBy(() -> changes().comment(bia(RIVAL.id()), id(1), comment(1, BIA), entry("commented"), said()))
                .isInstanceOf(NotFound.class);
        assertThat(files().ownerOf(id(1))).contains(ACME.id());
        assertThat(files().ownerOf(id(9))).isEmpty();
    }

    @Test
    void keep_what_was_said_oldest_first_with_everybodys_name() {
        opened(1);
        change(1, Optional.empty(), assigned(BIA));
        changes().comment(ana(), id(1), comment(1, ANA), entry("commented"), said());
        changes().comment(bia(ACME.id()), id(1), comment(2, BIA), entry("commented"), said());

        for (Granted reader : List.of(ana(), bia(ACME.id()))) {
            IncidentFile file = files().find(reader, id(1)).orElseThrow();
            assertThat(file.comments()).containsExactly(comment(1, ANA), comment(2, BIA));
            assertThat(file.names()).containsEntry(BIA, "bia").containsKey(ANA);
        }
        assertThat(find(1).incident().version()).isEqualTo(new Version(2));
    }

    @Test
    void show_the_newest_comments_where_there_are_many() {
        opened(1);
        for (int number = 1; number <= IncidentFile.MOST_COMMENTS + 2; number++)
            changes().comment(ana(), id(1), comment(number, ANA), entry("commented"), said());

        assertThat(find(1).comments()).hasSize(IncidentFile.MOST_COMMENTS).startsWith(comment(3, ANA));
    }

    @Test
    void are_commented_on_once_under_a_key() {
        opened(1);
        Repeatable<Authored> request = new Repeatable<>(
                Optional.of(new Once.Key("k", "a".repeat(64))),
                authored -> new FirstAnswer(201, Map.of(), authored.comment().text()));

        Answered first = changes().comment(ana(), id(1), comment(1, ANA), entry("commented"), request);
        Answered again = changes().comment(ana(), id(1), comment(2, ANA), entry("commented"), request);

        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(again.isReplayed()).isTrue();
        assertThat(find(1).comments()).hasSize(1);
    }

    @Test
    void are_told_in_their_order() {
        opened(1);
        change(
                1,
                Optional.empty(),
                new Wish(
                        Optional.of(IncidentStatus.ACKNOWLEDGED),
                        Optional.of(new Assignment(Optional.of(BIA))),
                        Optional.of(Severity.CRITICAL)));
        changes().comment(ana(), id(1), comment(1, ANA), entry("commented"), said());

        List<Change> all = feed().after(0, 10);
        assertThat(all)
                .extracting(Change::step)
                .containsExactly(
                        IncidentStep.OPENED,
                        IncidentStep.ACKNOWLEDGED,
                        IncidentStep.ASSIGNED,
                        IncidentStep.SEVERITY_CHANGED,
                        IncidentStep.COMMENTED);
        assertThat(all).extracting(Change::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(all.getLast())
                .usingRecursiveComparison()
                .ignoringFields("sequence")
                .isEqualTo(new Change(
                        0,
                        id(1),
                        ACME.id(),
                        IncidentStep.COMMENTED,
                        Severity.CRITICAL,
                        IncidentStatus.ACKNOWLEDGED,
                        NOON.plusSeconds(1)));
        assertThat(feed().last()).isEqualTo(all.getLast().sequence());
        assertThat(feed().after(all.get(2).sequence(), 1)).containsExactly(all.get(3));
    }

    @Test
    void wait_until_they_were_told() {
        opened(1);
        opened(2);
        List<Change> waiting = outbox().next(10);
        assertThat(waiting).isEqualTo(feed().after(0, 10));
        assertThat(outbox().next(1)).isEqualTo(waiting.subList(0, 1));

        outbox().told(waiting.subList(0, 1), NOON);

        assertThat(outbox().next(10)).isEqualTo(waiting.subList(1, 2));
        assertThat(feed().after(0, 10)).isEqualTo(waiting);
    }

    protected void opened(int number) {
        changes().open(ana(), incident(number, ANA), entry("opened"), told());
    }

    private IncidentFile find(int number) {
        return files().find(bia(ACME.id()), id(number)).orElseThrow();
    }

    private Optional<IncidentFile> change(int number, Optional<Version> expected, Wish wish) {
        return changes().change(bia(ACME.id()), id(number), expected, decided(wish));
    }

    private static Function<Incident, Decision<Incident>> decided(Wish wish) {
        return before -> new Decision<>(before.changed(wish, NOON.plusSeconds(60)), List.of(entry("changed")));
    }

    private static Wish assigned(UserId to) {
        return new Wish(Optional.empty(), Optional.of(new Assignment(Optional.of(to))), Optional.empty());
    }

    private static Incident incident(int number, UserId by) {
        return Incident.open(
                id(number), new Report(Severity.ERROR, "Incidente " + number, "", Optional.empty()), by, NOON);
    }

    private static Incident given(Incident incident, UserId to) {
        return Incident.open(
                incident.id(),
                new Report(incident.severity(), incident.title(), incident.description(), Optional.of(to)),
                incident.createdBy().orElseThrow(),
                NOON);
    }

    private static IncidentComment comment(int number, UserId by) {
        return new IncidentComment(
                new UUID(7, number), Optional.of(by), "Comentário " + number, NOON.plusSeconds(number));
    }

    private static Repeatable<IncidentFile> told() {
        return new Repeatable<>(Optional.empty(), IncidentChangesContract::answer);
    }

    private static Repeatable<IncidentFile> told(String key, String digit) {
        return new Repeatable<>(Optional.of(new Once.Key(key, digit.repeat(64))), IncidentChangesContract::answer);
    }

    private static FirstAnswer answer(IncidentFile file) {
        return new FirstAnswer(201, Map.of("Location", file.incident().id().toString()), file.tenantName());
    }

    private static Repeatable<Authored> said() {
        return new Repeatable<>(
                Optional.empty(),
                authored -> new FirstAnswer(201, Map.of(), authored.comment().text()));
    }

    protected static Granted ana() {
        TenantStanding acme = new TenantStanding(ACME.id(), TenantStatus.ACTIVE, SAO_PAULO);
        return Granted.toMember(
                caller(ANA, Group.TENANT_ADMIN),
                Operation.CREATE_TENANT_INCIDENT,
                new Membership(acme, Optional.empty()),
                Optional.empty());
    }

    protected static Granted bia(TenantId tenant) {
        return Granted.toStaff(
                caller(BIA, Group.INTERNAL_SUPPORT),
                Operation.CREATE_INTERNAL_INCIDENT,
                new TenantStanding(tenant, TenantStatus.ACTIVE, SAO_PAULO));
    }

    private static Caller caller(UserId user, Group group) {
        return new Caller(user, Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("192.0.2.1", "test"));
    }

    private static AuditEntry entry(String type) {
        return new AuditEntry(
                type,
                Category.TENANT,
                Optional.of(ACME.id()),
                BIA,
                "incident",
                Optional.of("i"),
                "createInternalIncident",
                Outcome.SUCCESS,
                Map.of(),
                new Origin("192.0.2.1", "test"),
                NOON);
    }
}
