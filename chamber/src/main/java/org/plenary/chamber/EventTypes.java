package org.plenary.chamber;

import java.util.Map;

/// The words of the events, collected once.
final class EventTypes {
    static final Map<String, Class<? extends Event>> ALL = Event.types();

    private EventTypes() {}
}
