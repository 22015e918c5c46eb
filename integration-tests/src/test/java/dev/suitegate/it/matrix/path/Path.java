package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.Door;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.Optional;

/** A way by which a client obtains or uses something for somebody. */
public interface Path {
    /** Which of the 28. */
    PathId id();

    /** Switches on what this way needs and product files do not give, as an administrator with {@code manage-clients} could. */
    default void equip(MatrixRealm realm, Product product) {}

    /** Opens the identity provider through which the person comes, where the world's variant has one. */
    default void openDoor(World world) {
        Door.openToHouse(world);
    }

    /** Obtains, while everything is allowed, what the last step presents; that step is answered. */
    LastStep prepare(World world, Node node);

    /** Whether a refusal must leave nothing at all of the product; else nothing more than there was. */
    default boolean clearsAll() {
        return false;
    }

    /** Where no product may ever go this way: the same step by a client that is no product's, which must work. */
    default Optional<LastStep> control(World world) {
        return Optional.empty();
    }

    /** The step that must be refused. */
    @FunctionalInterface
    interface LastStep {
        /** Takes it at a node. */
        Outcome at(Node node);
    }
}
