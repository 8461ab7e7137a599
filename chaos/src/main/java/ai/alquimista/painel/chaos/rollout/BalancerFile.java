package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.local.process.Listener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What HAProxy is told: to keep connections on both sides, and those to the servers for as long as the load balancer does. */
final class BalancerFile {

    private BalancerFile() {}

    /** @param check how often it looks at each server */
    static String of(Path socket, int port, Duration check, List<Instance> servers) {
        String lines = servers.stream()
                .map(server -> "  server %s %s:%d".formatted(server.name(), Listener.HOST, server.port()))
                .collect(Collectors.joining("\n"));
        return """
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
              timeout client 1h
              timeout server 25s
              timeout http-keep-alive 1h
            frontend door
              bind %s:%d
              default_backend painel
            backend painel
              balance leastconn
              option httpchk GET /health/ready
              http-check expect status 200
              timeout check 4s
              default-server check inter %dms fall 2 rise 2 pool-purge-delay 5s
            %s
            """.formatted(socket, Listener.HOST, port, check.toMillis(), lines);
    }
}
