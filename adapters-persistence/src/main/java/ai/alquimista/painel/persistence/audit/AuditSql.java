package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The log's lines, for whoever writes one in the transaction of what it tells. Who did it and from where is kept beside the
 * line, which carries a commitment to it.
 */
public interface AuditSql {

    default void append(AuditEntry entry) {
        insert(UUID.randomUUID(), entry, LineParts.of(entry));
    }

    /**
     * Appends a line that is written elsewhere too, under an id of its own; false if it stands there already. Whoever stood
     * beside it may have been erased since, and is then not put there again.
     */
    default boolean appendOnce(UUID id, AuditEntry entry) {
        LineParts line = LineParts.of(entry);
        if (insertEvent(id, entry, line) == 0) return false;
        insertSubject(id, entry, line);
        return true;
    }

    @SqlUpdate("WITH subject AS (" + LineParts.SUBJECT + ")" + LineParts.EVENT)
    void insert(UUID id, @BindMethods("entry") AuditEntry entry, @BindMethods("line") LineParts line);

    @SqlUpdate(LineParts.EVENT)
    int insertEvent(UUID id, @BindMethods("entry") AuditEntry entry, @BindMethods("line") LineParts line);

    @SqlUpdate(LineParts.SUBJECT)
    void insertSubject(UUID id, @BindMethods("entry") AuditEntry entry, @BindMethods("line") LineParts line);
}
