package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.application.port.RateLimitsContract;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class InMemoryRateLimitsTest extends RateLimitsContract {

    private final AtomicLong micros = new AtomicLong(1_700_000_000_000_000L);
    private final RateLimits limits = new InMemoryRateLimits(micros::get);

    @Override
    protected RateLimits limits() {
        return limits;
    }

    @Override
    protected void pass(Duration time) {
        micros.addAndGet(time.toNanos() / 1_000);
    }
}
