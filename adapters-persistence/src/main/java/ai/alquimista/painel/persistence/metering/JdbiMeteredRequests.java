package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.persistence.database.IngestDoor;
import ai.alquimista.painel.persistence.metering.IntakeSql.EventKey;
import ai.alquimista.painel.persistence.metering.IntakeSql.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events, their keys and the marks of the days that they change, in one transaction. */
public final class JdbiMeteredRequests implements MeteredRequests {

    private final IngestDoor door;

    public JdbiMeteredRequests(IngestDoor door) {
        this.door = door;
    }

    @Override
    public List<Reception> add(List<DatedRequest> requests) {
        return door.inTransaction(IntakeSql.class, sql -> add(sql, requests));
    }

    /** The same in a transaction that does more. */
    static List<Reception> add(IntakeSql sql, List<DatedRequest> requests) {
        return requests.isEmpty()
                ? List.of()
                : addReports(sql, requests.stream().map(Report::of).toList());
    }

    /** Of several reports of one event in a batch the first is tried; the others are held against what it says. */
    private static List<Reception> addReports(IntakeSql sql, List<Report> reports) {
        Map<EventKey, Report> firsts = new LinkedHashMap<>();
        reports.forEach(report -> firsts.putIfAbsent(report.key(), report));
        sql.take(RequestColumns.of(List.copyOf(firsts.values()))).forEach(firsts::remove);
        List<Report> known =
                reports.stream().filter(report -> !isIn(firsts, report)).toList();
        Set<Told> same = known.isEmpty() ? Set.of() : sql.findSame(RequestColumns.of(known));
        quarantine(
                sql,
                known.stream().filter(report -> !same.contains(report.told())).toList());
        return reports.stream().map(report -> reception(report, firsts, same)).toList();
    }

    @SuppressWarnings("ReferenceEquality") // the report itself, not one that says the same
    private static boolean isIn(Map<EventKey, Report> accepted, Report report) {
        return accepted.get(report.key()) == report;
    }

    private static Reception reception(Report report, Map<EventKey, Report> accepted, Set<Told> same) {
        if (isIn(accepted, report)) return Reception.ACCEPTED;
        return same.contains(report.told()) ? Reception.DUPLICATE : Reception.MISMATCH;
    }

    private static void quarantine(IntakeSql sql, List<Report> mismatched) {
        if (!mismatched.isEmpty()) sql.quarantine(RequestColumns.of(mismatched));
    }
}
