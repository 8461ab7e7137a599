package ai.alquimista.painel.domain.paging;

/** Which way a list runs; rows of one sort value run the same way, by id. */
public enum SortOrder {
    ASC,
    DESC
}
