package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.port.IncidentFeed;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.signal.RedisChannel;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.util.List;

/** The feed as PostgreSQL has it; Redis only says when to look. */
public final class JdbiIncidentFeed implements IncidentFeed {

    static final String CHANNEL = "incident-changes";

    private final Door door;
    private final RedisChannel news;

    public JdbiIncidentFeed(Door door, RedisChannels channels) {
        this.door = door;
        this.news = channels.channel(CHANNEL);
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        return door.readInternally(IncidentFeedSql.class, sql -> sql.findAfter(sequence, limit));
    }

    @Override
    public long last() {
        return door.readInternally(IncidentFeedSql.class, IncidentFeedSql::findLast);
    }

    @Override
    public AutoCloseable onNews(Runnable wake) {
        return news.listen(any -> wake.run(), wake);
    }
}
