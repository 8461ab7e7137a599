package ai.alquimista.painel.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.domain.limit.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The slow quotas give a place back in a minute, so that no slow machine sees one come back. */
public abstract class RateLimitsContract {

    private static final Quota THREE_SLOWLY = new Quota(3, 1);
    private static final Quota ONE_SLOWLY = new Quota(1, 1);
    private static final Quota TWO_QUICKLY = new Quota(2, 600);
    private static final Duration ONE_OF_THEM = Duration.ofMillis(100);

    protected abstract RateLimits limits();

    /** Lets at least that much of the store's own time go by. */
    protected abstract void pass(Duration time);

    @Test
    void a_burst_passes_and_the_next_one_waits() {
        Bucket bucket = bucket(Scope.USER_READS, THREE_SLOWLY);

        for (int left = 2; left >= 0; left--) {
            Verdict verdict = limits().take(List.of(bucket));
            assertThat(verdict.allowed()).isTrue();
            assertThat(verdict.bucket()).isEqualTo(bucket);
            assertThat(verdict.remaining()).isEqualTo(left);
            assertThat(verdict.retryAfterSeconds()).isZero();
        }
        Verdict refused = limits().take(List.of(bucket));
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retryAfterSeconds()).isBetween(30, 60);
        assertThat(refused.resetSeconds()).isBetween(150, 180);
    }

    @Test
    void a_refusal_costs_nothing() {
        Bucket bucket = bucket(Scope.USER_READS, ONE_SLOWLY);
        limits().take(List.of(bucket));

        for (int i = 0; i < 10; i++)
            assertThat(limits().take(List.of(bucket)).retryAfterSeconds()).isLessThanOrEqualTo(60);
    }

    @Test
    void all_are_charged_or_none() {
        Bucket wide = bucket(Scope.TENANT, THREE_SLOWLY);
        Bucket narrow = bucket(Scope.USER_READS, ONE_SLOWLY);
        assertThat(limits().take(List.of(narrow, wide)).allowed()).isTrue();

        for (int i = 0; i < 5; i++) {
            assertThat(limits().take(List.of(wide, narrow)).bucket()).isEqualTo(narrow);
            assertThat(limits().take(List.of(narrow, wide)).allowed()).isFalse();
        }

        assertThat(limits().take(List.of(wide)).remaining()).isEqualTo(1);
    }

    @Test
    void the_verdict_is_the_tighter_buckets() {
        Bucket wide = bucket(Scope.TENANT, THREE_SLOWLY);
        Bucket narrow = bucket(Scope.USER_READS, new Quota(2, 1));

        Verdict verdict = limits().take(List.of(wide, narrow));

        assertThat(verdict.bucket()).isEqualTo(narrow);
        assertThat(verdict.limit()).isEqualTo(2);
        assertThat(verdict.remaining()).isEqualTo(1);
    }

    @Test
    void each_has_their_own() {
        Bucket reads = bucket(Scope.USER_READS, ONE_SLOWLY);
        limits().take(List.of(reads));

        assertThat(limits().take(List.of(reads)).allowed()).isFalse();
        assertThat(limits().take(List.of(bucket(Scope.USER_READS, ONE_SLOWLY))).allowed())
                .isTrue();
        assertThat(limits().take(List.of(new Bucket(Scope.USER_WRITES, reads.subject(), ONE_SLOWLY)))
                        .allowed())
                .isTrue();
    }

    @Test
    void places_come_back_with_time() {
        Bucket bucket = bucket(Scope.USER_READS, TWO_QUICKLY);
        while (limits().take(List.of(bucket)).allowed()) {}

        pass(ONE_OF_THEM);

        assertThat(limits().take(List.of(bucket)).allowed()).isTrue();
    }

    @Test
    void a_bucket_holds_no_more_than_its_burst() {
        Bucket bucket = bucket(Scope.USER_READS, TWO_QUICKLY);
        limits().take(List.of(bucket));

        pass(ONE_OF_THEM.multipliedBy(5));

        assertThat(limits().take(List.of(bucket)).remaining()).isEqualTo(1);
    }

    @Test
    void a_verdict_is_about_a_bucket() {
        assertThatThrownBy(() -> limits().take(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Bucket bucket(Scope scope, Quota quota) {
        return new Bucket(scope, UUID.randomUUID().toString(), quota);
    }
}
