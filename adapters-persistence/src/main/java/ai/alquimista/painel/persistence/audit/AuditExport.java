package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.persistence.audit.ChainSql.SealedRow;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Takes the chain out with its events, as {@link ExportedLog} describes it. No line tells a person. */
public final class AuditExport {

    private static final int AT_ONCE = 1_000;

    private final JobDoor door;
    private final ExportedLog format;

    public AuditExport(JobDoor door, CanonicalJson json) {
        this.door = door;
        this.format = new ExportedLog(json);
    }

    /**
     * Writes every event that is sealed.
     *
     * @return the last one's seq; 0 where there is none
     */
    public long write(OutputStream out) throws IOException {
        long last = 0;
        for (List<SealedRow> rows = after(last); !rows.isEmpty(); rows = after(last)) {
            for (SealedRow row : rows) {
                out.write(format.line(row.seq(), row.hash(), row.event()));
                out.write('\n');
            }
            last = rows.getLast().seq();
        }
        return last;
    }

    private List<SealedRow> after(long seq) {
        return door.inTransaction(ChainSql.class, sql -> sql.findAfter(seq, AT_ONCE));
    }
}
