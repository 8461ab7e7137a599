package ai.alquimista.painel.rest.staff;

import ai.alquimista.painel.domain.access.Colleague;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Our own people, by name. */
@Schema(name = "Staff", description = "AlquimistaAI's own people, by name")
public record StaffView(
        @Schema(description = "Never null, possibly empty") List<ColleagueView> staff) {

    public StaffView {
        staff = List.copyOf(staff);
    }

    static StaffView of(List<Colleague> colleagues) {
        return new StaffView(colleagues.stream().map(ColleagueView::of).toList());
    }

    /** One of them. */
    @Schema(name = "Colleague", description = "One of AlquimistaAI's own people")
    public record ColleagueView(
            @Schema(
                    description = "The identity provider's name for them",
                    examples = "20000000-0000-0000-0000-000000000002")
            String id,

            @Schema(description = "As it is shown everywhere")
            String name,

            @Schema(description = "Whether they still work here")
            boolean active) {

        static ColleagueView of(Colleague colleague) {
            return new ColleagueView(colleague.id().value(), colleague.name(), colleague.isActive());
        }
    }
}
