package ai.alquimista.painel.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.datadoghq.sketch.ddsketch.DDSketch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTimesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 23, 24, 25, 47, 100, 9_999, 60_000})
    void are_as_many_as_asked_for_from_fast_to_slow(int requests) {
        var times = drawn(requests);

        assertThat(each(times).count()).isEqualTo(requests);
        assertThat(each(times).boxed()).isSorted().allMatch(millis -> millis >= 35 && millis <= 60_000);
        assertThat(times.groups()).allMatch(group -> group.count() > 0);
        assertThat(times.sum()).isEqualTo(each(times).asLongStream().sum());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.95, 0.99})
    void keep_their_percentiles_within_one_percent_when_days_are_merged(double quantile) {
        var days =
                Stream.of(3, 40, 800, 5_000, 17).map(ResponseTimesTest::drawn).toList();
        int[] exact =
                days.stream().flatMapToInt(ResponseTimesTest::each).sorted().toArray();

        DDSketch merged = Demo.sketch(days.getFirst().sketch().encoded());
        days.stream()
                .skip(1)
                .forEach(day -> merged.mergeWith(Demo.sketch(day.sketch().encoded())));

        assertThat(merged.getValueAtQuantile(quantile))
                .isCloseTo(exact[(int) (quantile * (exact.length - 1))], withPercentage(1.001));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 50_000})
    void spread_log_normally_around_the_median(int requests) {
        int[] exact = each(drawn(requests)).toArray();

        assertThat((double) exact[requests / 2]).isCloseTo(800, withPercentage(8));
        // e to the power of 0.5 times 1.645, and of 0.5 times 2.326
        assertThat((double) exact[requests * 95 / 100]).isCloseTo(1_821, withPercentage(8));
        assertThat((double) exact[requests * 99 / 100]).isCloseTo(2_560, withPercentage(12));
    }

    private static ResponseTimes drawn(int requests) {
        return ResponseTimes.drawn(requests, 800, 0.5, Chance.of("test", requests));
    }

    private static IntStream each(ResponseTimes times) {
        return times.groups().stream()
                .flatMapToInt(group -> IntStream.range(0, group.count()).map(i -> group.millis()));
    }
}
