package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.persistence.database.IngestDoor;
import ai.alquimista.painel.persistence.metering.IntakeSql.EventKey;
import ai.alquimista.painel.persistence.metering.IntakeSql.Told;
import java.util.ArrayList;
import java.util.HashSet;
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
    public List<Reception> add(List<Dated> requests) {
        return door.inTransaction(IntakeSql.class, sql -> add(sql, requests));
    }

    /** The same in a transaction that does more. */
    static List<Reception> add(IntakeSql sql, List<Dated> requests) {
        return requests.isEmpty()
                ? List.of()
                : addReports(sql, requests.stream().map(Report::of).toList());
    }

    /** Of several reports of one event in a batch the first is tried; the others are held against what it says. */
    private static List<Reception> addReports(IntakeSql sql, List<Report> reports) {
        Map<EventKey, Report> firsts = new LinkedHashMap<>();
        reports.forEach(report -> firsts.putIfAbsent(report.key(), report));
        Set<EventKey> claimed = new HashSet<>(sql.claim(RequestColumns.of(List.copyOf(firsts.values()))));
        List<Report> accepted = new ArrayList<>();
        List<Report> known = new ArrayList<>();
        List<Boolean> isNew = new ArrayList<>();
        for (Report report : reports) {
            boolean first = claimed.remove(report.key());
            isNew.add(first);
            (first ? accepted : known).add(report);
        }
        keep(sql, accepted);
        Set<Told> same = known.isEmpty() ? Set.of() : sql.findSame(RequestColumns.of(known));
        quarantine(
                sql,
                known.stream().filter(report -> !same.contains(report.told())).toList());
        List<Reception> receptions = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            if (isNew.get(i)) receptions.add(Reception.ACCEPTED);
            else receptions.add(same.contains(reports.get(i).told()) ? Reception.DUPLICATE : Reception.MISMATCH);
        }
        return receptions;
    }

    private static void keep(IntakeSql sql, List<Report> accepted) {
        if (accepted.isEmpty()) return;
        RequestColumns columns = RequestColumns.of(accepted);
        sql.add(columns);
        sql.mark(columns);
    }

    private static void quarantine(IntakeSql sql, List<Report> mismatched) {
        if (!mismatched.isEmpty()) sql.quarantine(RequestColumns.of(mismatched));
    }
}
