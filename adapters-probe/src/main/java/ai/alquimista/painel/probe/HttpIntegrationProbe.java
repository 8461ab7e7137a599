package ai.alquimista.painel.probe;

import ai.alquimista.painel.application.port.IntegrationProbe;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.domain.integration.ProbeFailure;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.domain.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.Closer;

/**
 * Calls with Apache HttpClient: one GET on a connection of its own, and of the answer no more than the head. Each call has a thread,
 * since a name that does not resolve cannot be waited for otherwise; a few at once, and no more.
 */
public final class HttpIntegrationProbe implements IntegrationProbe, AutoCloseable {

    static final int AT_ONCE = 16;

    private static final String STORE = "calls to outside services";
    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7E]+");

    private final CallableHosts hosts;
    private final CloseableHttpClient client;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("probe-", 0).factory());

    /** Calls the hosts that are allowed, by the names that the machine resolves. */
    public HttpIntegrationProbe(CallableHosts hosts) {
        this(hosts, InetAddress::getAllByName);
    }

    HttpIntegrationProbe(CallableHosts hosts, CheckedNames.Names names) {
        this.hosts = hosts;
        this.client = OneShotClient.open(new CheckedNames(names, hosts.loopback() ? "127.0.0.1" : ""));
    }

    @Override
    public ProbeResult call(String endpoint, Secret credential) {
        long start = System.nanoTime();
        Optional<URI> address = hosts.address(endpoint);
        if (address.isEmpty()) return ProbeResult.failed(ProbeFailure.NOT_ALLOWED, Duration.ZERO);
        if (!SENDABLE.matcher(credential.reveal()).matches())
            return ProbeResult.failed(ProbeFailure.CREDENTIAL_UNUSABLE, Duration.ZERO);
        HttpGet request = new HttpGet(address.get());
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + credential.reveal());
        request.setHeader(HttpHeaders.CONNECTION, "close");
        return call(request, start);
    }

    private ProbeResult call(HttpGet request, long start) {
        Future<ProbeResult> call = begin(request, start);
        try {
            return call.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return ProbeResult.failed(ProbeFailure.TIMEOUT, since(start));
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a call failed in a way that is not known", bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ProbeResult.failed(ProbeFailure.TIMEOUT, since(start));
        } finally {
            request.cancel();
            call.cancel(true);
        }
    }

    private Future<ProbeResult> begin(HttpGet request, long start) {
        try {
            return threads.submit(() -> answer(request, start));
        } catch (RejectedExecutionException tooMany) {
            throw new Unavailable(STORE, tooMany);
        }
    }

    /** Without the request's end the body would be read to its own. */
    private ProbeResult answer(HttpGet request, long start) {
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            ProbeResult result = ProbeResult.answered(response.getCode(), since(start));
            request.cancel();
            Closer.closeQuietly(response);
            return result;
        } catch (IOException failed) {
            return ProbeResult.failed(Failures.of(failed), since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            client.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
