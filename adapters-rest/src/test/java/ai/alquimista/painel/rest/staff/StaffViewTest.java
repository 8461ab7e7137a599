package ai.alquimista.painel.rest.staff;

import ai.alquimista.painel.domain.access.Colleague;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        Colleague bia = new Colleague(new UserId("20000000-0000-0000-0000-000000000002"), "Bia Lima", true);

        WireExample.assertIsAnsweredBy(StaffView.of(List.of(bia)), Operation.LIST_INTERNAL_STAFF);
    }
}
