package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one source was asked on a day that is not over, request by request. */
final class RequestsSoFar {

    private RequestsSoFar() {}

    /** Those of the whole day's requests that lie before now, the earliest first. The later it is, the more; none changes. */
    static List<DatedRequest> of(DayLuck day, Instant now) {
        ZoneId zone = day.source().customer().zone();
        Instant start = day.date().atStartOfDay(zone).toInstant();
        Instant end = day.date().plusDays(1).atStartOfDay(zone).toInstant();
        long apart = Duration.between(start, end).dividedBy(day.requests()).toMillis();
        var chance = Chance.of(
                "requests", day.source().customer().number(), day.source().agent(), day.date());
        List<DatedRequest> soFar = new ArrayList<>();
        for (int i = 0; i < day.requests(); i++) {
            Instant moment = start.plusMillis(apart * i + (long) (chance.unit() * apart));
            if (!moment.isBefore(now)) break;
            soFar.add(new DatedRequest(request(day, moment, chance), day.date()));
        }
        return soFar;
    }

    private static AgentRequest request(DayLuck day, Instant moment, Chance chance) {
        UsageSource source = day.source();
        long tokens = Math.round(source.temper().tokensPerRequest() * chance.between(0.6, 1.4));
        return new AgentRequest(
                chance.uuid(),
                new TenantId(source.customer().id()),
                Optional.of(source.agent())
                        .filter(agent -> !agent.equals(UsageSource.NO_AGENT))
                        .map(AgentId::new),
                moment,
                chance.hit(day.failureRate()) ? Outcome.ERROR : Outcome.SUCCESS,
                ResponseTimes.millis(day.medianMillis(), source.temper().spread(), chance.unit()),
                tokens,
                UsageDay.cost(tokens));
    }
}
