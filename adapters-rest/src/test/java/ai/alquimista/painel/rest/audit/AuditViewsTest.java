package ai.alquimista.painel.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditLine;
import ai.alquimista.painel.domain.audit.AuditStanding;
import ai.alquimista.painel.domain.audit.AuditStanding.Check;
import ai.alquimista.painel.domain.audit.AuditStanding.DigestSeen;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Fault;
import ai.alquimista.painel.domain.audit.Finding;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.LoggedEvent;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.paging.Asked;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditViewsTest {

    private static final String TENANT = "550e8400-e29b-41d4-a716-446655440001";
    private static final Instant NOON = Instant.parse("2026-11-25T12:31:00Z");

    @Test
    void are_what_the_document_shows() throws IOException {
        AuditLine read = new AuditLine(
                new LoggedEvent(
                        UUID.fromString("3f1c6c1e-0d4b-4a53-9a87-2f6d5f0f9c11"),
                        "tenant.data.read",
                        "tenant",
                        Optional.of(new TenantId(UUID.fromString(TENANT))),
                        Optional.of("tenant"),
                        Optional.of(TENANT),
                        "getTenantUsage",
                        "success",
                        Map.of(),
                        Optional.of(Hash.over("x")),
                        Instant.parse("2026-11-25T12:31:04.120Z")),
                Optional.of("Tenant Teste Integração"),
                Optional.of(new Actor(
                        new UserId("20000000-0000-0000-0000-000000000002"), Optional.of("Suporte Alquimista"))),
                Optional.of("203.0.113.9"),
                Optional.of("Mozilla/5.0"),
                Optional.of(1204L));
        AuditLine erased = new AuditLine(
                new LoggedEvent(
                        UUID.fromString("5b0f7c0e-6f1b-4f5e-8a3e-1c2d3e4f5a6b"),
                        "audit.read",
                        "system",
                        Optional.empty(),
                        Optional.of("audit_log"),
                        Optional.empty(),
                        "listInternalAuditEvents",
                        "success",
                        Map.of("of", "one_actor"),
                        Optional.of(Hash.over("y")),
                        Instant.parse("2026-11-25T12:31:04Z")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Paging paging = Asked.page("", Paging.limit(50), new Place(Operation.LIST_INTERNAL_AUDIT_EVENTS, "sub", ""));

        WireExample.assertIsAnsweredBy(
                AuditEventsView.of(new Page<>(List.of(read, erased), 2, Optional.empty()), paging),
                Operation.LIST_INTERNAL_AUDIT_EVENTS);
    }

    @Test
    void tell_how_the_chain_stands_as_the_document_does() throws IOException {
        Check tail = check(NOON, 1200, Optional.empty());
        Check whole =
                check(Instant.parse("2026-11-25T03:00:00Z"), 16, Optional.of(new Finding(17, Fault.HASH_DIFFERS)));

        WireExample.assertIsAnsweredBy(
                VerificationView.of(new AuditStanding(1204, 1, Optional.of(tail), Optional.of(whole))),
                Operation.GET_INTERNAL_AUDIT_VERIFICATION);
    }

    @Test
    void tell_what_is_wrong_even_if_what_was_added_since_is_sound() {
        Check tail = check(NOON, 1200, Optional.empty());
        Check whole = check(NOON, 16, Optional.of(new Finding(17, Fault.HASH_DIFFERS)));

        VerificationView view = VerificationView.of(new AuditStanding(1204, 1, Optional.of(tail), Optional.of(whole)));

        assertThat(view.status()).isEqualTo("broken");
        assertThat(view.firstBadSeq()).contains(17L);
        assertThat(view.fault()).contains("hash_differs");
    }

    @Test
    void tell_that_a_digest_no_longer_matches() {
        Check tail = check(NOON, 1100, Optional.of(new Finding(1101, Fault.TAIL_MISSING)));

        VerificationView view = VerificationView.of(new AuditStanding(1100, 0, Optional.of(tail), Optional.empty()));

        assertThat(view.lastDigest().orElseThrow().matches()).isFalse();
    }

    @Test
    void say_that_nothing_was_checked_yet() {
        VerificationView view = VerificationView.of(new AuditStanding(0, 3, Optional.empty(), Optional.empty()));

        assertThat(view.status()).isEqualTo("unverified");
        assertThat(view.verifiedAt()).isEmpty();
    }

    private static Check check(Instant at, long through, Optional<Finding> finding) {
        return new Check(
                at,
                new ChainPoint(through, Hash.over("x")),
                finding,
                Optional.of(new DigestSeen(1180, Instant.parse("2026-11-25T12:00:01Z"))));
    }
}
