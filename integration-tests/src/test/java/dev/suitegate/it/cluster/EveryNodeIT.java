package dev.suitegate.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done at one node counts at the other from the next request on, and what was used up at one is used up at both. */
@AgainstTwoNodes
@Tag("cluster")
class EveryNodeIT {
    private static final String DEVICE_GRANT = "oauth2.device.authorization.grant.enabled";
    private static final List<String> CLIENTS = List.of("verify-web", "crm-web", "acme-portal");
    private static final int ROUNDS = 10;

    @BeforeEach
    void allowDevices(Cluster cluster) {
        CLIENTS.forEach(client -> cluster.attribute(client, DEVICE_GRANT, "true"));
    }

    @AfterEach
    void putBack(Cluster cluster) {
        CLIENTS.forEach(client -> cluster.attribute(client, DEVICE_GRANT, "false"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenAtOneNodeIsGoneAtTheOther(Change change, Cluster cluster, Proof proof) {
        Belongings lost = Belongings.of(change.loser(cluster), cluster.b());
        Belongings kept = Belongings.of(change.twin(cluster), cluster.b());
        change.take(cluster, cluster.a());
        try {
            for (Way way : Way.values()) {
                assertThat(way.use(lost, cluster.b())).as(way + " without").isNotEqualTo(Way.LET_IN);
                proof.count("refusedAtTheOtherNode");
            }
            for (Way way : Way.values()) {
                assertThat(way.use(kept, cluster.b())).as(way + " with").isEqualTo(Way.LET_IN);
                proof.count("twinsLetIn");
            }
            Eventually.is(
                    "nothing of the product left",
                    () -> cluster.clientSessions(
                                    lost.guest().user(), lost.guest().client())
                            == 0);
        } finally {
            change.giveBack(cluster, cluster.b());
        }
        assertThat(Way.NEW_SIGN_IN.use(lost, cluster.a())).isEqualTo(Way.LET_IN);
        assertThat(Way.REFRESH.use(lost, cluster.a())).isNotEqualTo(Way.LET_IN);
        proof.count("givenBackAtTheOtherNode");
    }

    @ParameterizedTest
    @EnumSource
    void wasAllGoodBeforeItWasTaken(Way way, Cluster cluster, Proof proof) {
        Belongings ann = Belongings.of(Change.SUBSCRIPTION_DELETED.loser(cluster), cluster.b());
        assertThat(way.use(ann, cluster.a())).isEqualTo(Way.LET_IN);
        proof.count("twinsLetIn");
    }

    @Test
    void aGrantAtOneNodeLetsInAtTheOther(Cluster cluster, Proof proof) {
        Guest bob = new Guest(cluster, "bob", "crm-web");
        assertThat(bob.enter(cluster.b())).isEqualTo(new Guest.Arrival.Refused("no_seat"));
        cluster.billing(cluster.a(), "/subscriptions/sub-acme-crm/seats/mia")
                .delete()
                .expect(204);
        assertThat(bob.anew().enter(cluster.b())).isEqualTo(new Guest.Arrival.Refused("no_seat"));
        cluster.billing(cluster.a(), "/subscriptions/sub-acme-crm/seats/bob")
                .put()
                .expect(201);
        assertThat(bob.anew().tokens(cluster.b()).userInfo(cluster.a()).status())
                .isEqualTo(200);
        cluster.billing(cluster.b(), "/subscriptions/sub-acme-crm/seats/bob")
                .delete()
                .expect(204);
        assertThat(bob.anew().enter(cluster.a())).isEqualTo(new Guest.Arrival.Refused("no_seat"));
        proof.count("givenBackAtTheOtherNode");
    }

    @Test
    void aSubscriptionBoughtAtOneNodeOpensTheOther(Cluster cluster, Proof proof) {
        Guest eve = new Guest(cluster, "eve", "verify-web");
        assertThat(eve.enter(cluster.b())).isEqualTo(new Guest.Arrival.Refused("no_subscription"));
        String path = "/subscriptions/cluster-eve";
        cluster.billing(cluster.a(), path)
                .put(Map.of("user", "eve", "product", "verify", "plan", "standard", "status", "active"))
                .expect(201, 200);
        assertThat(eve.enter(cluster.b())).isInstanceOf(Guest.Arrival.LetIn.class);
        cluster.billing(cluster.a(), path).delete().expect(204);
        assertThat(eve.goOn(cluster.b())).isEqualTo(new Guest.Arrival.Refused("no_subscription"));
        proof.count("givenBackAtTheOtherNode");
    }

    @Test
    void signingOutAtOneNodeEndsItAtTheOther(Cluster cluster, Proof proof) {
        Guest ann = new Guest(cluster, "ann", "verify-web");
        Guest zoe = new Guest(cluster, "zoe", "verify-web");
        Tokens ofAnn = ann.tokens(cluster.b());
        Tokens ofZoe = zoe.tokens(cluster.b());
        ofAnn.signOut(cluster.a()).expect(204);

        assertThat(ofAnn.introspect(cluster.b()).json().path("active").asBoolean())
                .isFalse();
        assertThat(ofAnn.userInfo(cluster.b()).status()).isEqualTo(401);
        assertThat(ofAnn.refresh(cluster.b()).text("error")).isEqualTo("invalid_grant");
        assertThat(ann.goOn(cluster.b())).isEqualTo(new Guest.Arrival.Refused("login"));
        assertThat(cluster.clientSessions("ann", "verify-web")).isZero();

        assertThat(ofZoe.userInfo(cluster.b()).status()).isEqualTo(200);
        assertThat(ofZoe.refresh(cluster.b()).status()).isEqualTo(200);
        assertThat(zoe.goOn(cluster.b())).isInstanceOf(Guest.Arrival.LetIn.class);
        proof.count("signOutsAcrossNodes");
    }

    @Test
    void aTrialBegunAtOneNodeIsGoodAtTheOther(Cluster cluster, Proof proof) {
        String id = cluster.createPerson("cluster-newcomer");
        try {
            Guest newcomer = new Guest(cluster, "cluster-newcomer", "verify-web");
            assertThat(newcomer.anew().enter(cluster.b())).isEqualTo(new Guest.Arrival.Refused("no_subscription"));
            Guest.Arrival begun = newcomer.beginTrial(cluster.a());
            assertThat(begun).isInstanceOf(Guest.Arrival.LetIn.class);
            Reply tokens = newcomer.redeem(cluster.b(), ((Guest.Arrival.LetIn) begun).code());
            assertThat(tokens.status()).as(tokens.toString()).isEqualTo(200);
            assertThat(newcomer.anew().enter(cluster.b())).isInstanceOf(Guest.Arrival.LetIn.class);
            assertThat(cluster.sql()
                            .count(
                                    "select count(*) from SUITE_SUBSCRIPTION where EXTERNAL_ID = ?",
                                    "trial:verify:person:" + id))
                    .isEqualTo(1);
        } finally {
            cluster.removePerson(id);
        }
        proof.count("trialsAcrossNodes");
    }

    @Test
    void aCodeIsRedeemedOnceWhicheverNodeIsAsked(Cluster cluster, Proof proof) {
        Guest ann = new Guest(cluster, "ann", "verify-web");
        Guest.Arrival.LetIn first = (Guest.Arrival.LetIn) ann.enter(cluster.a());
        Tokens tokens = new Tokens(
                cluster, ann.client(), ann.redeem(cluster.a(), first.code()).expect(200));
        assertThat(tokens.userInfo(cluster.b()).status()).isEqualTo(200);
        assertThat(ann.redeem(cluster.b(), first.code()).text("error")).isEqualTo("invalid_grant");

        for (int i = 0; i < ROUNDS; i++) {
            Guest.Arrival.LetIn in =
                    (Guest.Arrival.LetIn) ann.enter(cluster.nodes().get(i % 2));
            List<Reply> replies = cluster.atBoth(node -> ann.redeem(node, in.code()));
            assertThat(replies.stream().filter(reply -> reply.status() == 200).count())
                    .isLessThanOrEqualTo(1);
            assertThat(replies).allMatch(reply -> reply.status() < 500);
            proof.count("codesRedeemedAtBothNodes");
        }
        assertThat(ann.anew().tokens(cluster.b()).userInfo(cluster.a()).status())
                .isEqualTo(200);
    }

    @Test
    void aRefreshTokenUsedAgainAtTheOtherNodeEndsTheSession(Cluster cluster, Proof proof) {
        Tokens stolen = new Guest(cluster, "ann", "verify-web").tokens(cluster.a());
        Tokens renewed =
                new Tokens(cluster, stolen.client(), stolen.refresh(cluster.a()).expect(200));
        assertThat(renewed.userInfo(cluster.b()).status()).isEqualTo(200);
        assertThat(stolen.refresh(cluster.b()).text("error")).isEqualTo("invalid_grant");
        assertThat(renewed.refresh(cluster.a()).text("error")).isEqualTo("invalid_grant");
        assertThat(renewed.refresh(cluster.b()).text("error")).isEqualTo("invalid_grant");
        assertThat(cluster.clientSessions("ann", "verify-web")).isZero();

        Tokens twin = new Guest(cluster, "zoe", "verify-web").tokens(cluster.a());
        for (int i = 0; i < ROUNDS; i++) {
            twin = new Tokens(
                    cluster,
                    twin.client(),
                    twin.refresh(cluster.nodes().get(i % 2)).expect(200));
            proof.count("renewalsInTurn");
        }
    }

    @Test
    void aRefreshTokenUsedAtBothNodesAtOnceIsGoodOnceAtMost(Cluster cluster, Proof proof) {
        Guest ann = new Guest(cluster, "ann", "verify-web");
        for (int i = 0; i < ROUNDS; i++) {
            Tokens tokens = ann.tokens(cluster.nodes().get(i % 2));
            List<Reply> replies = cluster.atBoth(tokens::refresh);
            assertThat(replies).allMatch(reply -> reply.status() < 500);
            assertThat(replies.stream().filter(reply -> reply.status() == 200).count())
                    .isLessThanOrEqualTo(1);
            proof.count("refreshTokensUsedAtBothNodes");
        }
        assertThat(ann.anew().tokens(cluster.a()).refresh(cluster.b()).status()).isEqualTo(200);
    }

    @Test
    void aProductMadeAtOneNodeIsServedByTheOther(Cluster cluster, Proof proof) {
        String robot = "cluster-robot";
        String file = "{\"product\":\"cluster-desk\",\"name\":\"Desk\",\"clients\":[{\"clientId\":\"" + robot
                + "\",\"kind\":\"machine\",\"tenant\":\"acme\"}]}";
        assertThat(machine(robot, "none yet", cluster.b()).status()).isEqualTo(401);
        String first = cluster.catalog(cluster.a(), "/products/cluster-desk")
                .put(file)
                .expect(200, 201)
                .json()
                .path("secrets")
                .path(0)
                .path("secret")
                .asText();
        assertThat(machine(robot, first, cluster.b()).text("error")).isIn("invalid_grant", "unauthorized_client");
        cluster.billing(cluster.a(), "/tenants/acme/products/cluster-desk")
                .put(Map.of("plan", "standard"))
                .expect(200, 201);
        assertThat(machine(robot, first, cluster.b()).status()).isEqualTo(200);

        String second = cluster.catalog(cluster.a(), "/products/cluster-desk/clients/" + robot + "/secret")
                .post(Map.of("overlapSeconds", 0))
                .expect(200)
                .text("secret");
        // A client is cached at every node; the word that it has changed is on its way for a moment.
        Eventually.is(
                "the old secret is dead at the other node",
                () -> machine(robot, first, cluster.b()).status() == 401);
        assertThat(machine(robot, second, cluster.b()).status()).isEqualTo(200);
        proof.count("productsMadeAtOneNode");
    }

    private static Reply machine(String client, String secret, Node node) {
        return Wire.to(node.here("/realms/suite/protocol/openid-connect/token"))
                .basic(client, secret)
                .form(Map.of("grant_type", "client_credentials"));
    }
}
