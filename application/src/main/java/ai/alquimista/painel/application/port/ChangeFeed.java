package ai.alquimista.painel.application.port;

import java.util.List;

/** What happened, in one order for everybody; kept for a day. */
public interface ChangeFeed<C extends ChangeFeed.Numbered> {

    /** What came after that number, oldest first. */
    List<C> after(long sequence, int limit);

    /** The newest number; 0 before the first. */
    long last();

    /** Calls when something may have come; calls may be lost and may come for nothing. */
    AutoCloseable onNews(Runnable wake);

    /** Something that has a place in the order. */
    interface Numbered {

        /** Its number; grows from change to change, with gaps. */
        long sequence();
    }
}
