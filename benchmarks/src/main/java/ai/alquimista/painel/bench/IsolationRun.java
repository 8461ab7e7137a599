package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.Recording.Recorded;
import ai.alquimista.painel.bench.SizeResult.Isolation;
import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.Jdbc;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.record.Answering;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the walls cost: usage through the driver, bare and as the tenants' login with the tenant said, turn by turn. */
final class IsolationRun {

    private static final int CALLS = 3_000;

    private IsolationRun() {}

    static Optional<Isolation> of(Workbench bench, Size size, Map<Route, Recorded> recorded) throws SQLException {
        for (Map.Entry<Route, Recorded> entry : recorded.entrySet()) {
            if (entry.getKey().name().equals(Route.USAGE)) {
                return Optional.of(of(bench, size, entry.getValue().answerings()));
            }
        }
        return Optional.empty();
    }

    private static Isolation of(Workbench bench, Size size, List<Answering> calls) throws SQLException {
        String password = bench.service().get("PAINEL_DATABASE_TENANT_PASSWORD");
        List<Measured> bare = new ArrayList<>();
        List<Measured> walled = new ArrayList<>();
        try (Connection superuser = bench.cluster().connect(size);
                Connection tenants = bench.cluster().connect(size, "painel_tenant", password);
                Jdbc without = new Jdbc(superuser, calls, false);
                Jdbc within = new Jdbc(tenants, calls, true)) {
            without.run(CALLS);
            within.run(CALLS);
            for (int round = 0; round < bench.settings().rounds(); round++) {
                bare.add(bench.cpu().of(() -> without.run(CALLS)));
                walled.add(bench.cpu().of(() -> within.run(CALLS)));
            }
        }
        return new Isolation(Measured.median(bare), Measured.median(walled));
    }
}
