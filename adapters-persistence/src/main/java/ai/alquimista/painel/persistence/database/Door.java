package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Audience;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.schema.WallsDown;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The only way to the database. Whatever goes through it speaks for one tenant, one person or the internal area, and
 * only while its transaction lasts; nothing is ever set on a connection.
 *
 * <p>Each call refuses with {@link Refusal.Unavailable} when the database cannot answer in time, and fails with
 * {@link WallsDown} when it does not keep tenants apart. No message of either carries SQL or its arguments.
 */
public final class Door implements AutoCloseable {

    private final Pool tenants;
    private final Pool internals;
    private final Jdbi reads;
    private final Jdbi writes;
    private final Jdbi internal;
    private final SqlTypes tenantTypes = new SqlTypes();
    private final SqlTypes internalTypes = new SqlTypes();
    private final List<Consumer<TenantId>> listeners = new CopyOnWriteArrayList<>();

    /** Opens no connection yet: the service starts without its database. */
    public Door(DatabaseSettings settings) {
        this.tenants = new Pool("painel-tenant", settings.url(), settings.tenant(), Pool.Patience.REQUEST);
        this.internals = new Pool("painel-internal", settings.url(), settings.internal(), Pool.Patience.REQUEST);
        this.reads = jdbi(tenants).installPlugin(new OneRoundTrip());
        this.writes = jdbi(tenants);
        this.internal = jdbi(internals);
    }

    /** Looks at the walls through both logins, without waiting for the first call. */
    public void verifyWalls() {
        guarded(() -> {
            tenants.connections();
            return internals.connections();
        });
    }

    /** Whether no call has to wait for a connection to be set up. */
    public boolean isFull() {
        return tenants.isFull() && internals.isFull();
    }

    /** Reads as one tenant: each statement in one round trip, in a transaction of its own. */
    public <S, R> R read(TenantId tenant, Class<S> sql, Function<S, R> work) {
        return readIn(Context.tenant(tenant.toString()), sql, work);
    }

    /** Reads as one person, before their tenant is known: their own membership and nothing else. */
    public <S, R> R read(UserId person, Class<S> sql, Function<S, R> work) {
        return readIn(Context.person(person.value()), sql, work);
    }

    /** Reads as the internal area, which sees every tenant. */
    public <S, R> R readInternally(Class<S> sql, Function<S, R> work) {
        return guarded(() -> internal.withHandle(handle -> work.apply(internalTypes.attach(handle, sql))));
    }

    /** Writes as one tenant, all or nothing. */
    public <S> void write(TenantId tenant, Class<S> sql, Consumer<S> work) {
        guarded(() -> writes.inTransaction(handle -> {
            enter(handle, Context.tenant(tenant.toString()));
            work.accept(handle.attach(sql));
            return tenant;
        }));
    }

    /** Writes as the internal area, all or nothing. */
    public <S> void writeInternally(Class<S> sql, Consumer<S> work) {
        guarded(() -> internal.inTransaction(handle -> {
            work.accept(handle.attach(sql));
            return handle;
        }));
    }

    /** Reads and writes as the internal area, all or nothing: for what is decided by what is read. */
    public <S, R> R inInternalTransaction(Class<S> sql, Function<S, R> work) {
        return guarded(() -> internal.inTransaction(handle -> work.apply(internalTypes.attach(handle, sql))));
    }

    /**
     * Reads and writes within one tenant, all or nothing: a customer behind the wall around their own, our own people as the
     * internal area. Whoever listens is told once it is committed.
     */
    public <S, R> R inTransaction(Granted by, Class<S> sql, Function<S, R> work) {
        TenantId tenant = by.tenant().id();
        if (by.caller().audience() == Audience.INTERNAL) return inInternalTransaction(tenant, sql, work);
        R result = guarded(() -> writes.inTransaction(handle -> {
            enter(handle, Context.tenant(tenant.toString()));
            return work.apply(handle.attach(sql));
        }));
        tell(tenant);
        return result;
    }

    /** Reads and writes as the internal area, about one tenant. Whoever listens is told once it is committed. */
    public <S, R> R inInternalTransaction(TenantId about, Class<S> sql, Function<S, R> work) {
        return inInternalTransaction(Set.of(about), sql, work);
    }

    /** Reads and writes as the internal area, about some tenants. Whoever listens is told of each once it is committed. */
    public <S, R> R inInternalTransaction(Set<TenantId> about, Class<S> sql, Function<S, R> work) {
        R result = inInternalTransaction(sql, work);
        about.forEach(this::tell);
        return result;
    }

    /** Has somebody told of each tenant that was changed, in the thread that changed it. */
    public void afterChange(Consumer<TenantId> listener) {
        listeners.add(listener);
    }

    private void tell(TenantId tenant) {
        listeners.forEach(listener -> listener.accept(tenant));
    }

    @Override
    public void close() {
        tenants.close();
        internals.close();
    }

    /** The tenants' connections as they lie in the pool, with no context. */
    HikariDataSource tenantConnections() {
        return tenants.connections();
    }

    private <S, R> R readIn(Context context, Class<S> sql, Function<S, R> work) {
        return guarded(() -> reads.withHandle(
                handle -> work.apply(tenantTypes.attach(handle.define(Context.ATTRIBUTE, context), sql))));
    }

    private static void enter(Handle handle, Context context) {
        handle.createQuery("SELECT set_config(:setting, :value, true)")
                .bind("setting", context.setting())
                .bind("value", context.value())
                .mapTo(String.class)
                .one();
    }

    static <R> R guarded(Supplier<R> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            throw Outage.or(failure);
        }
    }

    static Jdbi jdbi(Pool pool) {
        Jdbi jdbi = Jdbi.create(() -> pool.connections().getConnection())
                .installPlugin(new SqlObjectPlugin())
                .installPlugin(new Vocabulary());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
