package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Call;
import ai.alquimista.painel.bench.record.Answering;
import ai.alquimista.painel.bench.record.StatementLog;
import ai.alquimista.painel.bench.server.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The routes that answer, with what each of their calls makes PostgreSQL do once memberships and standings are remembered.
 */
final class Recording {

    /** As many calls of a route as pgbench gets scripts. */
    static final int CALLS = 64;

    private static final int OK = 200;
    private static final int TIMES = 3;

    /**
     * @param calls all of them
     * @param answerings of the first of them
     */
    record Recorded(List<Call> calls, List<Answering> answerings) {

        /** The calls whose statements are known. */
        List<Call> known() {
            return calls.subList(0, answerings.size());
        }
    }

    private Recording() {}

    static Map<Route, Recorded> of(Workbench bench, List<Route> routes, Visitors visitors, Api api) throws Exception {
        Map<Route, Recorded> recorded = new LinkedHashMap<>();
        Call any = visitors.each("/tenant/me").getFirst();
        try (StatementLog log =
                StatementLog.open(bench.cluster(), bench.stack().state().log("postgres"), () -> api.get(any))) {
            for (Route route : routes) {
                List<Call> calls = route.plan().calls(visitors, api);
                int status = calls.isEmpty() ? 0 : api.get(calls.getFirst()).statusCode();
                if (status == OK) {
                    recorded.put(route, new Recorded(calls, record(log, calls, api)));
                } else {
                    Workbench.say("  %-32s is left out: it answers %d".formatted(route.name(), status));
                }
            }
        }
        return recorded;
    }

    private static List<Answering> record(StatementLog log, List<Call> calls, Api api) throws Exception {
        List<Answering> answerings = new ArrayList<>();
        for (Call call : calls.subList(0, Math.min(CALLS, calls.size()))) {
            // Twice: the first may be a person's first sign-in, which forgets what was just remembered.
            api.get(call);
            api.get(call);
            answerings.add(least(log, () -> api.get(call)));
        }
        return answerings;
    }

    /** Of a few, the one with the fewest statements: the service's own rounds and checks fall into some of them. */
    private static Answering least(StatementLog log, Runnable call) throws IOException {
        Answering least = log.during(call);
        for (int again = 1; again < TIMES; again++) {
            Answering next = log.during(call);
            if (next.sent().size() < least.sent().size()) least = next;
        }
        return least;
    }
}
