package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.signal.RedisChannel;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.util.List;

/** The feed as PostgreSQL has it; Redis only says when to look. */
public final class JdbiCommandFeed implements CommandFeed {

    static final String CHANNEL = "command-changes";

    private final Door door;
    private final RedisChannel news;

    public JdbiCommandFeed(Door door, RedisChannels channels) {
        this.door = door;
        this.news = channels.channel(CHANNEL);
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        return door.readInternally(CommandChangeSql.class, sql -> sql.findAfter(sequence, limit));
    }

    @Override
    public long last() {
        return door.readInternally(CommandChangeSql.class, CommandChangeSql::findLast);
    }

    @Override
    public AutoCloseable onNews(Runnable wake) {
        return news.listen(any -> wake.run(), wake);
    }
}
