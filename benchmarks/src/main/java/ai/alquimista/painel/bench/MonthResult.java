package ai.alquimista.painel.bench;

import java.util.List;

/**
 * What reads cost before and after a month with many events.
 *
 * @param events in the month
 * @param rolled seconds that rolling its days took
 * @param kept seconds that everything else took that is kept of them
 */
record MonthResult(long events, double rolled, double kept, List<Change> changes) {

    /** One route, before and after. */
    record Change(RouteResult before, RouteResult after) {

        /** PostgreSQL's time for a call, after to before. */
        double ratio() {
            return after.databaseCpu() / before.databaseCpu();
        }
    }
}
