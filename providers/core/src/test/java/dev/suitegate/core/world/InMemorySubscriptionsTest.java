package dev.suitegate.core.world;

final class InMemorySubscriptionsTest extends SubscriptionsContract {

    private final World world = new World();

    @Override
    protected WorldSetup world() {
        return world;
    }
}
