package ai.alquimista.painel.rest.paging;

import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import java.net.URI;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;

/** A page as a query asks for it. */
public final class Asked {

    private static final CursorSeal SEAL =
            new CursorSeal(new CursorSettings(new SecretKeySpec(new byte[32], "HmacSHA256"), Optional.empty()));

    private Asked() {}

    public static Paging page(String query, QueryParameter<Integer> limit, Place place) {
        ResteasyUriInfo uri = new ResteasyUriInfo(URI.create("http://localhost/list?" + query), URI.create("/"));
        Paging paging = Paging.of(SEAL, Query.of(uri, limit, Paging.OFFSET, Paging.CURSOR), limit);
        paging.in(place);
        return paging;
    }
}
