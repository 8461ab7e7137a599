package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.local.process.Listener;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What HAProxy is told: to keep connections on both sides, and those to the servers for as long as the load balancer does. */
final class BalancerFile {

    /** The column of its figures that says how a server is. */
    static final int STATUS = 17;

    private static final String TEXT = """
            global
              stats socket %s mode 600 level admin
              maxconn 4000
            defaults
              mode http
              retries 0
              no option redispatch
              option http-keep-alive
              http-reuse always
              timeout connect 5s
              timeout client 120s
              timeout server 25s
              timeout http-keep-alive 120s
            frontend door
              bind %s:%d
              default_backend painel
            backend painel
              balance leastconn
              option httpchk GET /health/ready
              http-check expect status 200
              timeout check 4s
              default-server check inter 5s fall 2 rise 2 pool-purge-delay 25s
            %s
            """;

    private BalancerFile() {}

    static String of(Path socket, int port, List<Instance> servers) {
        String lines = servers.stream()
                .map(server -> "  server %s %s:%d".formatted(server.name(), Listener.HOST, server.port()))
                .collect(Collectors.joining("\n"));
        return TEXT.formatted(socket, Listener.HOST, port, lines);
    }
}
