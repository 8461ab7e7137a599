package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.application.person.PersonalRecords;
import ai.alquimista.painel.application.port.PersonalData;
import ai.alquimista.painel.persistence.person.OwnedPersonalData;
import java.util.List;

/** Every store that holds something on persons. */
final class Persons {

    private Persons() {}

    static PersonalRecords records(Desk desk) {
        OwnedPersonalData database = new OwnedPersonalData(desk.settings().owner());
        List<PersonalData> stores = List.of(database);
        return new PersonalRecords(stores, database.log(), desk.clock());
    }
}
