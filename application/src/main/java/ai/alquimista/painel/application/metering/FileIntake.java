package ai.alquimista.painel.application.metering;

import ai.alquimista.painel.application.port.EventFiles;
import ai.alquimista.painel.application.port.MeteredTenants;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.FileProgress;
import ai.alquimista.painel.domain.metering.FileProgress.Position;
import ai.alquimista.painel.domain.metering.Rejection;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Takes files of requests in, batch by batch, by the rules of {@link RequestIntake}; each batch moves its file on. */
public final class FileIntake {

    private final MeteredTenants tenants;
    private final EventFiles files;
    private final Clock clock;

    public FileIntake(MeteredTenants tenants, EventFiles files, Clock clock) {
        this.tenants = tenants;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Takes the next batch in; returns once all that is accepted and how far the file is are durable. A batch that fails has
     * left nothing behind and may be taken again.
     *
     * @param at how far the file was before
     * @param note told what is rejected, by place, when it is known and before anything is durable: this batch may come again
     */
    public FileProgress take(FileProgress at, Batch batch, Consumer<SortedMap<Integer, Rejection>> note) {
        JudgedBatch judged = JudgedBatch.of(batch.events(), batch.unreadable(), tenants, clock.instant());
        return files.add(at, judged.requests(), receptions -> {
            Receipt receipt = judged.receipt(receptions);
            note.accept(receipt.rejected());
            return at.after(
                    batch.end(),
                    receipt.accepted(),
                    receipt.duplicates(),
                    receipt.rejected().size());
        });
    }

    /**
     * A part of a file.
     *
     * @param events what could be read, by place
     * @param unreadable what could not, by place
     * @param end where it ends in the file
     */
    public record Batch(SortedMap<Integer, AgentRequest> events, Map<Integer, Rejection> unreadable, Position end) {}
}
