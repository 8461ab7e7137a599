package ai.alquimista.painel.application.user;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryDirectory;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.TenantUsers;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.EmailAddress;
import ai.alquimista.painel.domain.tenant.Invitation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserChange;
import ai.alquimista.painel.domain.tenant.UserRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Whoever manages people: Ana for her own tenant, Bia, one of our own, for any. */
public final class UserDesk {

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final Time time = new Time();
    private final TenantUserQueries queries;
    private final InvitingUsers inviting;
    private final ChangingUsers changing;
    private final CatchingUp catchingUp;

    /**
     * A desk over a store.
     *
     * @param users made with the desk's clock
     */
    public UserDesk(Function<Clock, TenantUsers> users) {
        ports.store().tenant(ACME, SAO_PAULO);
        ports.store().tenant(RIVAL, SAO_PAULO);
        ports.store().user(ACME.id(), new UserId("ana"), true);
        ports.store().staff(new UserId("bia"), true);
        TenantUsers people = users.apply(time);
        TenantGate gate = new TenantGate(ports, ports, ports, new Trail(ports, time));
        UserTrail trail = new UserTrail(time);
        KeepingInStep keeping = new KeepingInStep(directory, trail);
        queries = new TenantUserQueries(gate, people);
        inviting = new InvitingUsers(gate, people, keeping, trail);
        changing = new ChangingUsers(gate, people, keeping, trail);
        catchingUp = new CatchingUp(people, keeping);
    }

    public InMemoryDirectory directory() {
        return directory;
    }

    public List<TenantUser> list() {
        return queries.list(ana(), Optional.empty());
    }

    public Answered invite(String email, UserRole role) {
        return invite(email, role, Optional.empty());
    }

    public Answered invite(String email, UserRole role, Optional<String> key) {
        return inviting.invite(ana(), Optional.empty(), invitation(email, role), request(key));
    }

    /** By one of our own, into any tenant. */
    Answered inviteInto(TenantId tenant, String email) {
        return inviting.invite(
                bia(Group.INTERNAL_ADMIN),
                Optional.of(tenant),
                invitation(email, UserRole.USER),
                request(Optional.empty()));
    }

    public TenantUser change(UUID user, UserChange change) {
        return change(user, Optional.empty(), change);
    }

    TenantUser change(UUID user, Optional<Version> expected, UserChange change) {
        return changing.change(ana(), Optional.empty(), user, expected, change);
    }

    /** The round that comes once a request's head start is over. */
    public int catchUp() {
        time.pass(Duration.ofSeconds(10));
        return catchingUp.catchUp();
    }

    private static Invitation invitation(String email, UserRole role) {
        return new Invitation(EmailAddress.read(email).orElseThrow(), "Nova Pessoa", role);
    }

    private static Repeatable<TenantUser> request(Optional<String> key) {
        return new Repeatable<>(
                key.map(text -> new Once.Key(text, "00")),
                user -> new FirstAnswer(
                        201, Map.of("Location", user.id().toString()), "{\"v\": " + user.version() + "}"));
    }

    private static Caller ana() {
        return caller("ana", Group.TENANT_ADMIN);
    }

    static Caller bia(Group group) {
        return caller("bia", group);
    }

    private static Caller caller(String name, Group group) {
        return new Caller(
                new UserId(name), Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("192.0.2.1", "test"));
    }

    /** Goes when it is told to, and a little whenever it is asked: no two lines of the log are of one moment. */
    private static final class Time extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T12:00:00Z"));

        void pass(Duration span) {
            now.updateAndGet(before -> before.plus(span));
        }

        @Override
        public Instant instant() {
            return now.updateAndGet(before -> before.plusMillis(1));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("instants have no zone");
        }
    }
}
