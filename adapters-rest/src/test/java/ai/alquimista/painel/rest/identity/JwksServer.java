package ai.alquimista.painel.rest.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The issuer's key endpoint on the loopback: counts, and can be changed or switched off. */
final class JwksServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore answered = new Semaphore(0);
    private final HttpServer server;
    private volatile String body = "";
    private volatile int status = 200;

    JwksServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> answer(exchange, status));
        server.createContext("/elsewhere", exchange -> answer(exchange, 200));
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    }

    void publish(Signer... signers) {
        List<JWK> keys = new ArrayList<>();
        for (Signer signer : signers) {
            keys.add(new RSAKey.Builder(signer.publicKey())
                    .keyID(signer.kid())
                    .keyUse(KeyUse.SIGNATURE)
                    .build());
        }
        publish(keys);
    }

    void publish(List<JWK> keys) {
        body(new JWKSet(keys).toString());
    }

    void body(String text) {
        status = 200;
        body = text;
    }

    void fail(int with) {
        status = with;
    }

    int requests() {
        return requests.get();
    }

    /** Waits until one more request was answered since the last call; false after 10 s. */
    boolean hasAnsweredAnother() throws InterruptedException {
        return answered.tryAcquire(10, TimeUnit.SECONDS);
    }

    private void answer(HttpExchange exchange, int with) throws IOException {
        requests.incrementAndGet();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(with, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        answered.release();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
