package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.application.metering.Receipt;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch, on the wire. */
@Schema(name = "IngestReceipt", description = "What became of each event of a batch")
public record ReceiptView(
        @Schema(description = "Events that are kept for good and count")
        int accepted,

        @Schema(description = "Events that had been reported before, with the same content")
        int duplicates,

        @Schema(description = "All others, in the batch's order")
        List<Rejected> rejected) {

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.accepted(),
                receipt.duplicates(),
                receipt.rejected().entrySet().stream()
                        .map(entry ->
                                new Rejected(entry.getKey(), entry.getValue().name()))
                        .toList());
    }

    /** One event that does not count. */
    @Schema(name = "RejectedEvent", description = "An event that does not count")
    public record Rejected(
            @Schema(description = "Its place in the batch, from 0")
            int index,

            @Schema(
                    description = "Why",
                    enumeration = {
                        "INVALID_EVENT",
                        "INVALID_STATUS",
                        "NEGATIVE_NUMBER",
                        "UNKNOWN_TENANT",
                        "TENANT_NOT_ACTIVE",
                        "UNKNOWN_AGENT",
                        "IN_THE_FUTURE",
                        "TOO_OLD",
                        "DAY_SEALED",
                        "PAYLOAD_MISMATCH"
                    })
            String code) {}
}
