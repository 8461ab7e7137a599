package ai.alquimista.painel.chaos;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** The events of a run. Each follows from the seed and its number alone, so that nothing needs to be kept of what was sent. */
public final class Load {

    private static final long DAYS_IN_SECONDS = 6L * 24 * 60 * 60;
    private static final int DIFFERENT = 1_000_003;

    private final ChaosSettings settings;
    private final Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public Load(ChaosSettings settings) {
        this.settings = settings;
    }

    int events() {
        return settings.events();
    }

    public int batches() {
        return Math.ceilDiv(settings.events(), settings.batch());
    }

    /** How many events are in a batch; only the last one may have fewer than all others. */
    int size(int batch) {
        return Math.min(settings.batch(), settings.events() - batch * settings.batch());
    }

    /** A batch as it is sent, always the same. */
    String body(int batch) {
        StringBuilder json = new StringBuilder(settings.batch() * 320).append("{\"events\":[");
        int first = batch * settings.batch();
        for (int number = first; number < first + size(batch); number++) {
            if (number > first) json.append(',');
            event(number).write(json);
        }
        return json.append("]}").toString();
    }

    /** Of the six days before the run. One of seven has no agent, one of twenty failed. */
    Event event(int number) {
        var luck = new SplittableRandom(settings.seed() * DIFFERENT + number);
        int agent = luck.nextInt(Customers.AGENTS + 1);
        return new Event(
                id(number),
                Customers.tenant(luck.nextInt(Customers.TENANTS)),
                agent == 0 ? Customers.NO_AGENT : Customers.agent(agent - 1),
                end.minusMillis(luck.nextLong(DAYS_IN_SECONDS * 1_000)),
                luck.nextInt(20) > 0,
                (int) Math.exp(6 + luck.nextGaussian()),
                luck.nextInt(4_000),
                luck.nextInt(20_000));
    }

    /** The numbers of the events in a batch. */
    public IntStream numbers(int batch) {
        int first = batch * settings.batch();
        return IntStream.range(first, first + size(batch));
    }

    private UUID id(int number) {
        return new UUID(settings.seed(), number);
    }

    /** The number of the event with this id; -1 if it is none of this run's. */
    public int number(UUID id) {
        long number = id.getLeastSignificantBits();
        boolean isOurs = id.getMostSignificantBits() == settings.seed() && number >= 0 && number < settings.events();
        return isOurs ? (int) number : -1;
    }
}
