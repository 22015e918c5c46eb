package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Database;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What a page of a list costs the database, wherever it begins: not in time, in blocks that are looked at. */
public final class PageCosts implements AutoCloseable {
    /** A page and one more. */
    private static final int LOOKED_AT = 101;

    /** For each row its own block, for each index its way down, and room for what writing leaves behind. */
    private static final long MOST_BLOCKS = 2 * LOOKED_AT + 50;

    /** What is rare comes late: a list that runs through everything else to find it would be seen. */
    private static final String FILL = """
            insert into SUITE_SUBSCRIPTION (REALM_ID, EXTERNAL_ID, TENANT_TYPE, TENANT_ID, PRODUCT_ID, PLAN_ID, STATUS,
              REVISION, UPDATED_AT, DELETED_AT)
            select r.ID, 'row-' || lpad((i * 7919 %% %1$d)::text, 8, '0'), 'organization',
              case when i %% %2$d = 0 then o.ID else 'other-' || i %% 9973 end,
              case when i * 7919 %% %1$d > %1$d - %3$d then 'verify' else 'crm' end, 'pro',
              case when i * 7919 %% %1$d > %1$d - 2 * %3$d and i %% 2 = 0 then 'paused' else 'active' end,
              0, timestamptz '2026-01-01' + (i * 20 / %1$d) * interval '1 day',
              case when i * 7919 %% %1$d between %1$d / 3 and %1$d / 2 or i %% 5 = 0 then timestamptz '2026-02-01' end
            from generate_series(1::bigint, %1$d) i, REALM r join ORG o on o.REALM_ID = r.ID
            where r.NAME = ? and o.ALIAS = 'acme'""";

    private final Suite suite;
    private final SpareRealm realm;
    private final Database database;
    private final int rows;

    private PageCosts(Suite suite, SpareRealm realm, int rows) {
        this.suite = suite;
        this.realm = realm;
        this.database = suite.database();
        this.rows = rows;
    }

    /** A realm with so many subscriptions, of which a third and more is deleted. */
    public static PageCosts among(Suite suite, int rows) {
        PageCosts costs = new PageCosts(suite, SpareRealm.create(suite, "listed"), rows);
        String fill = FILL.formatted(rows, Math.max(2, rows / 500), Math.max(200, rows / 1_000));
        assertThat(suite.database().prepare(fill, "listed")).isEqualTo(rows);
        suite.database().prepare("analyze SUITE_SUBSCRIPTION");
        return costs;
    }

    /** Asks for pages at the beginning, in the middle and at the end of every list there is. */
    public void measure(Proof proof) {
        long dearest = 0;
        long pages = 0;
        for (String filter : Filters.all()) {
            String token = realm.machineToken("billing", suite.secrets().of("billing"));
            for (double place : List.of(0.0, 0.32, 0.6, 0.99)) {
                long blocks = blocks(token, filter, place);
                assertThat(blocks)
                        .as("blocks of %s at %s of %d", filter, place, rows)
                        .isBetween(1L, MOST_BLOCKS);
                dearest = Math.max(dearest, blocks);
                pages++;
            }
        }
        proof.figure("listedRows", rows);
        proof.figure("listedPages", pages);
        proof.figure("blocksOfTheDearestPage", dearest);
    }

    private long blocks(String token, String filter, double place) {
        database.forgetStatements();
        HttpAnswer answer = realm.callAs(token, "/suite/subscriptions?" + filter + "max=100" + cursor(filter, place))
                .get();
        JsonNode page = answer.expect(200).json().path("subscriptions");
        assertThat(page.size()).as(filter).isLessThan(LOOKED_AT);
        return database.blocksOfLists();
    }

    /** Where a page goes on is no secret; to get there page by page would take all day. */
    private String cursor(String filter, double place) {
        if (place == 0) {
            return "";
        }
        String key = "row-%08d".formatted((long) (rows * place));
        if (filter.contains("updatedSince")) {
            key = "2026-01-%02dT00:00:00Z|%s".formatted(1 + (int) (20 * place), key);
        }
        return "&cursor="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        database.prepare(
                "delete from SUITE_SUBSCRIPTION where REALM_ID = (select ID from REALM where NAME = ?)", "listed");
        realm.close();
    }

    /** Every combination of what a list can be narrowed to. */
    private static final class Filters {
        private Filters() {}

        static List<String> all() {
            List<List<String>> each = List.of(
                    List.of("", "tenant=acme&"),
                    List.of("", "product=crm&", "product=verify&"),
                    List.of("", "status=active&", "status=paused&", "status=canceled&"),
                    List.of("", "updatedSince=2026-01-01T00:00:00Z&"));
            return each.stream()
                    .reduce(
                            List.of(""),
                            (before, further) -> before.stream()
                                    .flatMap(one -> further.stream().map(one::concat))
                                    .toList());
        }
    }
}
