package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.Recording.Recorded;
import ai.alquimista.painel.bench.data.Cluster;
import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.Programs;
import ai.alquimista.painel.bench.server.Peer;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.persistence.schema.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The peer on the same stores; absent where there is no Node. */
record Beside(Optional<Peer> peer) implements AutoCloseable {

    static Beside start(Workbench bench, Size size, Visitors visitors, Map<Route, Recorded> recorded)
            throws IOException {
        if (Programs.find("node").isEmpty() || Programs.find("npm").isEmpty()) {
            Workbench.say("  There is no Node with npm on the PATH: no peer is measured");
            return new Beside(Optional.empty());
        }
        Path folder = bench.settings().folder().resolve("peer");
        Peer.install(bench.programs(), folder);
        Path statements = PeerStatements.write(
                recorded,
                visitors.customers().getFirst().subject().tenant().toString(),
                bench.programs().folder().resolve("statements.json"));
        return new Beside(Optional.of(Peer.start(bench.programs(), folder, settings(bench, size, statements))));
    }

    /** As the superuser: a peer that has only what a framework gives knows no walls. */
    private static Map<String, String> settings(Workbench bench, Size size, Path statements) {
        Cluster cluster = bench.cluster();
        return Map.of(
                "PEER_NAME",
                size.database(),
                "PEER_DATABASE_URL",
                "postgresql://" + Cluster.SUPERUSER + ":" + cluster.password() + "@" + Listener.HOST + ":"
                        + cluster.port() + "/" + size.database() + "?options=-c%20search_path%3D" + Migrations.SCHEMA,
                "PEER_REDIS_URL",
                bench.service().get("PAINEL_REDIS_URL"),
                "PEER_JWKS_URL",
                bench.service().get("PAINEL_IDENTITY_JWKS_URL"),
                "PEER_ISSUER",
                bench.service().get("PAINEL_IDENTITY_ISSUER"),
                "PEER_STATEMENTS",
                statements.toString());
    }

    @Override
    public void close() {
        peer.ifPresent(Peer::close);
    }
}
