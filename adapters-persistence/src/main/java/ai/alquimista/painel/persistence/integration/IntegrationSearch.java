package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.domain.integration.TenantIntegration;
import ai.alquimista.painel.persistence.paging.Slice;
import java.util.List;

/**
 * One search, on the way that is quick for its text: one that every tenant's name has is found along the list, one that is
 * rare by its index.
 *
 * @param names all names that have the text; of no use unless {@code namesAreFew}
 */
record IntegrationSearch(
        IntegrationSearchSql sql,
        IntegrationCriteria criteria,
        String pattern,
        List<String> names,
        boolean namesAreFew) {

    private static final int FEW_NAMES = 200;
    private static final int FEW_TENANTS = 2_000;

    /** The search that the criteria ask for. */
    static IntegrationSearch of(IntegrationSearchSql sql, IntegrationCriteria criteria) {
        String pattern = IntegrationConditions.pattern(criteria.search().orElseThrow());
        List<NameRow> names = sql.findNames(pattern, FEW_NAMES + 1);
        return new IntegrationSearch(
                sql,
                criteria,
                pattern,
                names.stream().filter(NameRow::found).map(NameRow::name).toList(),
                names.size() <= FEW_NAMES);
    }

    List<TenantIntegration> rows(Slice slice) {
        String conditions = IntegrationConditions.of(criteria);
        boolean tenantsAreFew = sql.countTenants(pattern, FEW_TENANTS + 1) <= FEW_TENANTS;
        String own = namesAreFew ? IntegrationSearchSql.BY_NAMES : IntegrationSearchSql.BY_TEXT;
        String tenants = tenantsAreFew ? IntegrationSearchSql.OF_FEW_TENANTS : IntegrationSearchSql.OF_MANY_TENANTS;
        return sql
                .find(
                        IntegrationConditions.in(own, conditions),
                        IntegrationConditions.in(tenants, conditions),
                        pattern,
                        names,
                        criteria,
                        slice)
                .stream()
                .map(TenantIntegrationRow::integration)
                .toList();
    }

    /** How many there are, exact up to {@code most}. */
    long count(int most) {
        return sql.count(
                namesAreFew ? IntegrationSearchSql.HAS_NAME : IntegrationSearchSql.HAS_TEXT,
                IntegrationConditions.of(criteria),
                pattern,
                names,
                criteria,
                most + 1);
    }
}
