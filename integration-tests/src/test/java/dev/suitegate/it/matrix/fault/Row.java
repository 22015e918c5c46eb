package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.World;

/** The row that a change is about. */
enum Row {
    SUBSCRIPTION,
    HOME;

    String id(World world) {
        return switch (this) {
            case SUBSCRIPTION -> world.subscription();
            case HOME -> world.home().id();
        };
    }
}
