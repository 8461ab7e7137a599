package ai.alquimista.painel.bootstrap.image;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A container that is a server, from when it is ready on. */
record Server(Container container, ProcessHandle process, URI address, Duration start) implements AutoCloseable {

    private static final int OK = 200;
    private static final long PAUSE = 100;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = client();

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Waits until it says that it is ready. */
    static Server ready(Container container, URI address) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ProcessHandle process = container.process();
        Server server = new Server(container, process, address, Duration.ZERO);
        while (!server.isReady()) {
            if (!container.isRunning() || System.nanoTime() - begun > LIMIT.toNanos())
                throw new IllegalStateException("it is not ready: " + container.out() + container.err());
            Thread.sleep(PAUSE);
        }
        return new Server(container, process, address, Duration.ofNanos(System.nanoTime() - begun));
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(request("/health/ready").build()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** What the system tells of its process, such as {@code VmRSS} or {@code Uid}. */
    String status(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(each -> each.startsWith(line + ":"))
                .findFirst()
                .orElseThrow()
                .substring(line.length() + 1)
                .strip();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
