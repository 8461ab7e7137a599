package ai.alquimista.painel.bootstrap.health;

import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.IngestDoor;

/**
 * What a new process sets up before it is sent requests, of which none waits longer than 250 ms for a connection. A job does,
 * and its own connections are not waited for.
 */
final class FirstConnections {

    private final WallCheck walls;
    private final Door door;
    private final IngestDoor ingest;
    private volatile boolean wereOpen;

    FirstConnections(WallCheck walls, Door door, IngestDoor ingest) {
        this.walls = walls;
        this.door = door;
        this.ingest = ingest;
    }

    /** True once the walls were seen to stand and all connections to be set up, whatever becomes of these later. */
    boolean wereOpen() {
        if (!wereOpen) wereOpen = walls.stand() && door.isFull() && ingest.isFull();
        return wereOpen;
    }
}
