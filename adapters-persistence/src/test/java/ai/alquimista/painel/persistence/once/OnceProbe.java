package ai.alquimista.painel.persistence.once;

import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Something that is to happen once: a row for each time. Public, or it could not be attached. */
public interface OnceProbe {

    @CreateSqlObject
    OnceSql once();

    @SqlUpdate("INSERT INTO subnucleos (name) VALUES ('effect ' || gen_random_uuid())")
    void act();

    /** Long enough for others to come meanwhile. */
    @SqlQuery("SELECT true FROM pg_sleep(0.1)")
    boolean dawdle();

    @SqlQuery("SELECT count(*) FROM subnucleos")
    int count();
}
