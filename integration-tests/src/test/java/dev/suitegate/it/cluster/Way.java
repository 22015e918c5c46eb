package dev.suitegate.it.cluster;

import dev.suitegate.it.load.NoAnswer;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;

/** The ways by which what somebody has of a product is used at a node. */
enum Way {
    INTROSPECTION {
        @Override
        String use(Belongings of, Node node) {
            Reply reply = of.tokens().introspect(node).expect(200, 401);
            return reply.json().path("active").asBoolean() ? LET_IN : "inactive";
        }
    },
    USERINFO {
        @Override
        String use(Belongings of, Node node) {
            return outcome(of.tokens().userInfo(node));
        }
    },
    REFRESH {
        @Override
        String use(Belongings of, Node node) {
            return outcome(of.tokens().refresh(node));
        }
    },
    CODE {
        @Override
        String use(Belongings of, Node node) {
            return outcome(of.guest().redeem(node, of.code()));
        }
    },
    DEVICE {
        @Override
        String use(Belongings of, Node node) {
            return outcome(of.poll(node));
        }
    },
    SILENT_SIGN_IN {
        @Override
        String use(Belongings of, Node node) {
            return outcome(of.guest(), node, of.guest().goOnSilently(node));
        }
    },
    SINGLE_SIGN_ON {
        @Override
        String use(Belongings of, Node node) {
            return outcome(of.guest(), node, of.guest().goOn(node));
        }
    },
    NEW_SIGN_IN {
        @Override
        String use(Belongings of, Node node) {
            Guest anew = of.guest().anew();
            return outcome(anew, node, anew.enter(node));
        }
    };

    static final String LET_IN = "let in";

    /** {@link #LET_IN}, or how it was refused; a server's error is neither. */
    abstract String use(Belongings of, Node node);

    private static String outcome(Reply reply) {
        if (reply.status() >= 500) {
            throw new NoAnswer(reply.toString());
        }
        return reply.status() == 200 ? LET_IN : reply.status() + " " + reply.text("error");
    }

    private static String outcome(Guest guest, Node node, Guest.Arrival arrival) {
        return arrival instanceof Guest.Arrival.LetIn in
                ? outcome(guest.redeem(node, in.code()))
                : ((Guest.Arrival.Refused) arrival).how();
    }
}
