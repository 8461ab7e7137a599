package ai.alquimista.painel.persistence.database;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;

/**
 * The types with SQL, their annotations read once for all handles. A handle that is asked first keeps what it read to
 * itself and forgets it when it closes: each call would read them anew, a sixth of its time.
 */
final class SqlTypes {

    private final Set<Class<?>> known = ConcurrentHashMap.newKeySet();

    <S> S attach(Handle handle, Class<S> sql) {
        Jdbi jdbi = handle.getJdbi();
        if (known.add(sql)) jdbi.getConfig(Extensions.class).findFor(sql, new NoHandle(jdbi));
        return handle.attach(sql);
    }

    /** What every handle takes its copy of; nothing is ever asked through it. */
    private record NoHandle(Jdbi jdbi) implements HandleSupplier {

        @Override
        public Handle getHandle() {
            throw new IllegalStateException("only read, never asked");
        }

        @Override
        public Jdbi getJdbi() {
            return jdbi;
        }

        @Override
        public ConfigRegistry getConfig() {
            return jdbi.getConfig();
        }

        @Override
        public <V> V invokeInContext(ExtensionContext context, Callable<V> work) throws Exception {
            return work.call();
        }
    }
}
