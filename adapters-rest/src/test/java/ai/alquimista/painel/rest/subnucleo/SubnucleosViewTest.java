package ai.alquimista.painel.rest.subnucleo;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.subnucleo.SubnucleoStatus;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubnucleosViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        Subnucleo subnucleo = new Subnucleo(
                UUID.fromString("40000000-0000-0000-0000-000000000001"),
                "Fibonacci Saúde",
                SubnucleoStatus.ACTIVE,
                2,
                new UsageTotals(1200, 1170, 30, 494_820, 640_000));
        WireExample.assertIsAnsweredBy(SubnucleosView.of(List.of(subnucleo)), Operation.LIST_TENANT_SUBNUCLEOS);
    }
}
