package dev.suitegate.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A revocation at one node ends the sessions that the other began, and a product is told of each of them: by the worker once, and
 * where a refused renewal ends the session at the same time, at least once, as products must expect (ADR 8).
 */
@AgainstTwoNodes
@Tag("cluster")
class EndOfSessionsAcrossNodesIT {
    private static final String CLIENT = "verify-web";
    private static final String SUBSCRIPTION = "sub-acme-verify";
    private static final List<String> MEMBERS = List.of("ann", "bob", "mia");
    private static final String ABOUT = "ENTRY_KIND = 'suitegate-logout-token' and PAYLOAD like ?";
    private static final int ROUNDS = 5;

    @Test
    void endsWhatTheOtherNodeHoldsAndTellsOnce(Cluster cluster, Proof proof) {
        Tokens zoe = new Guest(cluster, "zoe", CLIENT).tokens(cluster.b());
        List<String> ended = new ArrayList<>();
        try (LogoutPost post = new LogoutPost(cluster, CLIENT)) {
            for (int round = 0; round < ROUNDS; round++) {
                Node here = cluster.nodes().get(round % 2);
                Node there = cluster.other(here);
                List<Tokens> held = MEMBERS.stream()
                        .map(user -> new Guest(cluster, user, CLIENT).tokens(there))
                        .toList();
                cluster.billing(here, "/subscriptions/" + SUBSCRIPTION).delete().expect(204);
                // A refused renewal would end the session itself: only the worker is to be seen here.
                held.forEach(tokens -> {
                    String session = tokens.issued().text("session_state");
                    post.await(session);
                    ended.add(session);
                    assertThat(tokens.refresh(there).text("error")).isEqualTo("invalid_grant");
                });
                MEMBERS.forEach(user ->
                        Eventually.is("nothing of " + user + " left", () -> cluster.clientSessions(user, CLIENT) == 0));
                cluster.restore(there, SUBSCRIPTION);
                proof.count("revocationsEndedAcrossNodes");
            }
            cluster.awaitWorker();
            for (String session : ended) {
                List<List<String>> entries =
                        cluster.sql().rows("select ATTEMPTS from OUTBOX_ENTRY where " + ABOUT, "%" + session + "%");
                // A product that answers late is told again; two nodes never tell it of their own accord.
                assertThat(entries).as(session).hasSize(1);
                assertThat(Collections.frequency(post.sessions(), session))
                        .as(session)
                        .isEqualTo(Integer.parseInt(entries.get(0).get(0)));
                proof.count("sessionsToldOnce");
            }
            assertThat(Set.copyOf(post.sessions())).isEqualTo(Set.copyOf(ended));
        }
        assertThat(cluster.clientSessions("zoe", CLIENT)).isEqualTo(1);
        assertThat(zoe.refresh(cluster.a()).status()).isEqualTo(200);
    }

    @Test
    void tellsThoseWhoAskAtTheSameTime(Cluster cluster, Proof proof) {
        try (LogoutPost post = new LogoutPost(cluster, CLIENT)) {
            for (int round = 0; round < ROUNDS; round++) {
                Node here = cluster.nodes().get(round % 2);
                Node there = cluster.other(here);
                Tokens ann = new Guest(cluster, "ann", CLIENT).tokens(there);
                assertThat(ann.refresh(here).status()).isEqualTo(200);
                Tokens held = new Guest(cluster, "ann", CLIENT).tokens(there);
                cluster.billing(here, "/subscriptions/" + SUBSCRIPTION).delete().expect(204);
                assertThat(held.refresh(there).text("error")).isEqualTo("invalid_grant");
                String session = held.issued().text("session_state");
                post.await(session);
                Eventually.is("nothing left", () -> cluster.clientSessions("ann", CLIENT) == 0);
                cluster.awaitWorker();
                proof.add("sessionsToldAgain", Collections.frequency(post.sessions(), session) - 1L);
                cluster.restore(there, SUBSCRIPTION);
            }
        }
    }
}
