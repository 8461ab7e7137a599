package ai.alquimista.painel.rest.metering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.metering.Receipt;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.metering.ReceiptView.Rejected;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class ReceiptViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        var receipt = new Receipt(998, 3, 1, new TreeMap<>(Map.of(17, Rejection.UNKNOWN_AGENT)));

        WireExample.assertIsAnsweredBy(ReceiptView.of(receipt), Operation.INGEST_AGENT_REQUESTS);
    }

    @Test
    void documents_every_reason() throws NoSuchMethodException {
        Schema code = Rejected.class.getDeclaredMethod("code").getAnnotation(Schema.class);

        assertThat(code.enumeration())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Rejection.values()).map(Enum::name).toArray(String[]::new));
    }
}
