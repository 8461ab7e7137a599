package ai.alquimista.painel.persistence.person;

import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.PersonalData;
import ai.alquimista.painel.application.port.PersonalTraces;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.persistence.audit.AuditSql;
import ai.alquimista.painel.persistence.audit.LogJson;
import ai.alquimista.painel.persistence.database.OwnerDatabase;
import ai.alquimista.painel.persistence.person.PersonSql.Known;
import ai.alquimista.painel.persistence.schema.Owner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, as its owner: no login of the service may take a person out of the log. The log's own lines and the chain are
 * not touched; what stands beside them goes, so the lines no longer tell who it was.
 */
public final class OwnedPersonalData implements PersonalData, PersonalTraces {

    private final Jdbi jdbi;

    public OwnedPersonalData(Owner owner) {
        this.jdbi = OwnerDatabase.of(owner);
    }

    /** The log, written by the same owner. */
    public AuditLog log() {
        return entry -> jdbi.useExtension(AuditSql.class, sql -> sql.append(entry));
    }

    @Override
    public String store() {
        return "postgresql";
    }

    @Override
    public Map<String, @Nullable Object> find(UserId person) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        if (LogJson.read(jdbi.withExtension(PersonSql.class, sql -> sql.findAll(person))) instanceof Map<?, ?> tables)
            tables.forEach((table, rows) -> found.put(String.valueOf(table), rows));
        return found;
    }

    @Override
    public long erase(UserId person) {
        return jdbi.inTransaction(handle -> erase(handle.attach(PersonSql.class), person));
    }

    @Override
    public Set<CommandId> commands(UserId person) {
        return jdbi.withExtension(PersonSql.class, sql -> sql.findCommands(person)).stream()
                .map(CommandId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> emails(UserId person) {
        return jdbi.withExtension(PersonSql.class, sql -> sql.findEmails(person));
    }

    /** Answers that were remembered with the person go with the generation that each change of a table raises. */
    private static long erase(PersonSql sql, UserId person) {
        Known known = new Known(person, sql.findEmails(person));
        long rows = known.emails().stream()
                .mapToLong(email -> sql.eraseMention(email) + sql.eraseCommentMention(email))
                .sum();
        rows += sql.eraseSubjects(known);
        rows += sql.eraseAuthor(known);
        rows += sql.eraseAssignee(known);
        rows += sql.eraseComments(known);
        rows += sql.eraseDecider(known);
        rows += sql.erasePauser(known);
        rows += sql.eraseKeys(known);
        rows += sql.eraseTasks(known);
        rows += sql.eraseMembership(known);
        return rows + sql.eraseStaff(known);
    }
}
