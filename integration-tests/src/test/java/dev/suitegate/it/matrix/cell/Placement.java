package dev.suitegate.it.matrix.cell;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.TwoNodes;

/** Where the last step is taken; everything before it happens at node A. */
public enum Placement {
    /** Act on A, ask A. */
    SAME_NODE,
    /** Act on A, ask B. */
    OTHER_NODE;

    Node asked(TwoNodes nodes) {
        return this == SAME_NODE ? nodes.a() : nodes.b();
    }
}
