package ai.alquimista.painel.bench.data;

/** A database of the cluster, under the service's schema. */
public interface Dataset {

    /** Its name. */
    String database();
}
