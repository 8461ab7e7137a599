package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.metering.Reading;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Events, each read alone: one that cannot be keeps no other from being taken in. */
@Schema(name = "EventBatch", description = "Requests that agents served")
public record EventBatch(
        @Nullable
        @Schema(
                description = "1 to 1,000 events, each judged alone",
                type = SchemaType.ARRAY,
                implementation = EventBody.class,
                minItems = 1,
                maxItems = EventBatch.MOST)
        @JsonDeserialize(contentUsing = EventDeserializer.class)
        List<Reading> events) {

    static final int MOST = 1_000;
}
