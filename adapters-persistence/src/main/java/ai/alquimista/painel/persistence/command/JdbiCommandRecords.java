package ai.alquimista.painel.persistence.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.CommandRecords;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.signal.RedisChannel;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Steps in the audit log and in the feed, both or neither. A step's line has an id made of its command and its number, so
 * that one which is brought again is known by it for as long as there is a log.
 */
public final class JdbiCommandRecords implements CommandRecords {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JobDoor door;
    private final RedisChannel news;

    /** Tells whoever follows the feed, by that Redis. */
    public JdbiCommandRecords(JobDoor door, RedisChannels channels) {
        this.door = door;
        this.news = channels.channel(JdbiCommandFeed.CHANNEL);
    }

    @Override
    public int take(List<Step> steps) {
        int taken = door.inTransaction(CommandChangeSql.class, sql -> take(sql, steps));
        if (taken > 0) news.say("");
        return taken;
    }

    /** Forgets what the feed has had for a day; the log keeps it. */
    public int forget(Instant now) {
        return door.inTransaction(CommandChangeSql.class, sql -> sql.forget(now.minus(KEPT)));
    }

    private static int take(CommandChangeSql sql, List<Step> steps) {
        sql.lockOrder();
        List<Step> fresh = steps.stream()
                .filter(step -> sql.log().appendOnce(id(step), step.entry()))
                .toList();
        sql.add(fresh);
        return fresh.size();
    }

    private static UUID id(Step step) {
        String name = "command:" + step.command() + ":" + step.transition().number();
        return UUID.nameUUIDFromBytes(name.getBytes(US_ASCII));
    }
}
