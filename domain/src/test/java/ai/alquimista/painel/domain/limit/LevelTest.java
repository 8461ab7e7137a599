package ai.alquimista.painel.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    private static final Bucket READS = new Bucket(Scope.USER_READS, "bia", new Quota(100, 300));
    private static final Bucket WRITES = new Bucket(Scope.USER_WRITES, "bia", new Quota(20, 20));

    @Test
    void of_a_new_bucket_is_full() {
        Level level = Level.at(READS, 0, 1_000_000);

        assertThat(level.admitsOne()).isTrue();
        assertThat(level.remaining()).isEqualTo(100);
        assertThat(level.resetSeconds()).isZero();
    }

    @Test
    void falls_by_one_with_each_request_and_admits_none_below_one() {
        Level level = Level.at(READS, 0, 0);
        for (int left = 99; left >= 0; left--) {
            assertThat(level.admitsOne()).isTrue();
            level = level.chargedOne();
            assertThat(level.remaining()).isEqualTo(left);
        }

        assertThat(level.admitsOne()).isFalse();
        assertThat(level.resetSeconds()).isEqualTo(20);
        assertThat(level.waitSeconds()).isEqualTo(1);
    }

    @Test
    void rises_by_one_in_each_interval() {
        long now = 5_000_000;
        long empty = now + READS.quota().fillMicros();

        assertThat(Level.at(READS, empty, now + 199_999).admitsOne()).isFalse();
        assertThat(Level.at(READS, empty, now + 200_000).remaining()).isEqualTo(1);
        assertThat(Level.at(READS, empty, now + 2_000_000).remaining()).isEqualTo(10);
    }

    @Test
    void is_empty_at_worst_whatever_was_kept() {
        Level level = Level.at(WRITES, Long.MAX_VALUE / 2, 0);

        assertThat(level.remaining()).isZero();
        assertThat(level.waitSeconds()).isEqualTo(3);
        assertThat(level.resetSeconds()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"300, 200000", "20, 3000000", "3000, 20000", "600, 100000", "7, 8571429", "1000000, 60"})
    void counts_an_interval_in_whole_microseconds(int perMinute, long interval) {
        assertThat(new Quota(1, perMinute).intervalMicros()).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_000_001})
    void has_a_quota_within_bounds(int wrong) {
        assertThatThrownBy(() -> new Quota(wrong, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quota(1, wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_shared_among_pods_without_leaving_one_without() {
        assertThat(new Quota(100, 300).dividedBy(3)).isEqualTo(new Quota(34, 100));
        assertThat(new Quota(1, 1).dividedBy(50)).isEqualTo(new Quota(1, 1));
    }

    @Test
    void the_fewest_left_is_the_tightest_of_those_that_admit() {
        Verdict verdict = Verdict.admitting(List.of(Level.at(READS, 0, 0), Level.at(WRITES, 0, 0)));

        assertThat(verdict.bucket()).isEqualTo(WRITES);
        assertThat(verdict.limit()).isEqualTo(20);
        assertThat(verdict.retryAfterSeconds()).isZero();
    }

    @Test
    void the_longest_wait_is_the_tightest_of_those_that_refuse() {
        Level reads = new Level(READS, READS.quota().fillMicros());
        Level writes = new Level(WRITES, WRITES.quota().fillMicros());

        Verdict verdict = Verdict.refusing(List.of(reads, writes));

        assertThat(verdict).isEqualTo(new Verdict(false, WRITES, 0, 60, 3));
        assertThat(Verdict.refusing(List.of(reads, Level.at(WRITES, 0, 0))).bucket())
                .isEqualTo(READS);
    }

    @Test
    void of_two_verdicts_the_tighter_stands() {
        Verdict many = Verdict.admitting(List.of(Level.at(READS, 0, 0)));
        Verdict few = Verdict.admitting(List.of(Level.at(WRITES, 0, 0)));

        assertThat(many.orTighter(few)).isSameAs(few);
        assertThat(few.orTighter(many)).isSameAs(few);
    }
}
