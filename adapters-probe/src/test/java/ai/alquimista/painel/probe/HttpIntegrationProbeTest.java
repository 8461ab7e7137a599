package ai.alquimista.painel.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.domain.integration.ProbeFailure;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.domain.secret.Secret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIntegrationProbeTest {

    private static final Secret SECRET = new Secret("segredo-42");
    private static final CallableHosts DEVELOPER = new CallableHosts(Set.of("api.example.com"), true);
    private static final Duration LITTLE = Duration.ofMillis(2_500);

    private final HttpIntegrationProbe probe = new HttpIntegrationProbe(DEVELOPER);

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void sends_the_credential_once_and_nothing_that_was_not_asked_for() throws Exception {
        try (OddService service = OddService.withStatus("200 OK")) {
            ProbeResult result = probe.call(service.endpoint(), SECRET);

            assertThat(result.ok()).isTrue();
            assertThat(result.httpStatus()).contains(200);
            assertThat(service.requests())
                    .singleElement()
                    .satisfies(head -> assertThat(head)
                            .startsWith("GET /me HTTP/1.1\r\n")
                            .contains("Authorization: Bearer segredo-42\r\n")
                            .doesNotContain("Cookie", "Upgrade", "Accept-Encoding"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "204 No Content,,",
        "401 Unauthorized,CREDENTIAL_REFUSED,401",
        "403 Forbidden,CREDENTIAL_REFUSED,403",
        "404 Not Found,NO_SUCCESS,404",
        "503 Service Unavailable,NO_SUCCESS,503"
    })
    void tells_by_the_status_how_it_went(String status, ProbeFailure failure, Integer code) throws Exception {
        try (OddService service = OddService.withStatus(status)) {
            ProbeResult result = probe.call(service.endpoint(), SECRET);

            assertThat(result.failure()).isEqualTo(Optional.ofNullable(failure));
            assertThat(result.httpStatus()).contains(Optional.ofNullable(code).orElse(204));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
    void follows_no_redirect_wherever_it_leads(String status) throws Exception {
        try (OddService other = OddService.withStatus("200 OK");
                OddService here = OddService.withStatus(status, "Location: " + other.endpoint() + "\r\n");
                OddService metadata =
                        OddService.withStatus(status, "Location: http://169.254.169.254/latest/meta-data/\r\n")) {
            assertThat(probe.call(here.endpoint(), SECRET).failure()).contains(ProbeFailure.REDIRECTED);
            assertThat(probe.call(metadata.endpoint(), SECRET).failure()).contains(ProbeFailure.REDIRECTED);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void keeps_no_cookie() throws Exception {
        try (OddService service = OddService.withStatus("200 OK", "Set-Cookie: a=b; Path=/\r\n")) {
            probe.call(service.endpoint(), SECRET);
            probe.call(service.endpoint(), SECRET);

            assertThat(service.requests()).hasSize(2).noneMatch(head -> head.contains("Cookie"));
        }
    }

    /** A body that never ends is not waited for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                "HTTP/1.1 200 OK\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"
            })
    void reads_no_body(String answer) throws Exception {
        try (OddService service = OddService.answering(answer)) {
            ProbeResult result = probe.call(service.endpoint(), SECRET);

            assertThat(result.ok()).isTrue();
            assertThat(result.latency()).isLessThan(LITTLE);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 100 Continue\r\n\r\n"})
    void waits_no_longer_than_three_seconds(String answer) throws Exception {
        try (OddService service = OddService.answering(answer)) {
            long start = System.nanoTime();

            assertThat(probe.call(service.endpoint(), SECRET).failure()).contains(ProbeFailure.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n", "HTTP/1.1 abc\r\n\r\n"})
    void takes_no_other_protocol_for_an_answer(String answer) throws Exception {
        try (OddService service = OddService.answering(answer)) {
            assertThat(probe.call(service.endpoint(), SECRET).ok()).isFalse();
        }
    }

    @Test
    void reads_no_endless_head() throws Exception {
        try (OddService service = OddService.answering("HTTP/1.1 200 OK\r\nX: " + "x".repeat(10_000) + "\r\n\r\n")) {
            assertThat(probe.call(service.endpoint(), SECRET).failure()).contains(ProbeFailure.UNREACHABLE);
        }
    }

    @Test
    void says_that_nobody_listens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(probe.call("http://127.0.0.1:" + port + "/", SECRET).failure())
                .contains(ProbeFailure.UNREACHABLE);
    }

    @Test
    void calls_nothing_that_is_not_allowed() throws Exception {
        try (OddService service = OddService.withStatus("200 OK");
                HttpIntegrationProbe strict = new HttpIntegrationProbe(new CallableHosts(Set.of(), false))) {
            assertThat(strict.call(service.endpoint(), SECRET).failure()).contains(ProbeFailure.NOT_ALLOWED);
            assertThat(probe.call("http://169.254.169.254/", SECRET).failure()).contains(ProbeFailure.NOT_ALLOWED);
            assertThat(probe.call("https://other.example.com/", SECRET).failure())
                    .contains(ProbeFailure.NOT_ALLOWED);
            assertThat(service.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "10.0.0.1", "::1", "fd00:ec2::254", "::ffff:10.0.0.1"})
    void calls_no_allowed_name_that_leads_into_a_private_net(String address) {
        InetAddress[] addresses = {number("93.184.216.34"), number(address)};
        try (HttpIntegrationProbe rebound = new HttpIntegrationProbe(DEVELOPER, host -> addresses)) {
            assertThat(rebound.call("https://api.example.com/", SECRET).failure())
                    .contains(ProbeFailure.NOT_ALLOWED);
        }
    }

    /** The address of the first answer would be called; at the second it has changed, and that is what is looked at. */
    @Test
    void does_not_trust_a_name_for_what_it_was_before() {
        AtomicInteger asked = new AtomicInteger();
        try (HttpIntegrationProbe rebound = new HttpIntegrationProbe(DEVELOPER, host -> {
            if (asked.getAndIncrement() == 0) throw new UnknownHostException(host);
            return new InetAddress[] {number("127.0.0.1")};
        })) {
            assertThat(rebound.call("https://api.example.com/", SECRET).failure())
                    .contains(ProbeFailure.NOT_RESOLVABLE);
            assertThat(rebound.call("https://api.example.com/", SECRET).failure())
                    .contains(ProbeFailure.NOT_ALLOWED);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void sends_no_credential_that_would_break_the_head() throws Exception {
        try (OddService service = OddService.withStatus("200 OK")) {
            assertThat(probe.call(service.endpoint(), new Secret("a\r\nX: b")).failure())
                    .contains(ProbeFailure.CREDENTIAL_UNUSABLE);
            assertThat(service.requests()).isEmpty();
        }
    }

    @Test
    void calls_few_services_at_once() throws Exception {
        CountDownLatch resolved = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(HttpIntegrationProbe.AT_ONCE);
        try (HttpIntegrationProbe slow = new HttpIntegrationProbe(DEVELOPER, host -> {
                    begun.countDown();
                    await(resolved);
                    throw new UnknownHostException(host);
                });
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ProbeResult>> calls = new ArrayList<>();
            for (int i = 0; i < HttpIntegrationProbe.AT_ONCE; i++)
                calls.add(callers.submit(() -> slow.call("https://api.example.com/", SECRET)));
            begun.await();

            assertThatThrownBy(() -> slow.call("https://api.example.com/", SECRET))
                    .isInstanceOf(Unavailable.class);

            resolved.countDown();
            for (Future<ProbeResult> call : calls) assertThat(call.get().ok()).isFalse();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetAddress number(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }
}
