package dev.suitegate.core.world;

final class InMemorySubscriptionListTest extends SubscriptionListContract {

    private final World world = new World();

    @Override
    protected WorldSetup world() {
        return world;
    }
}
