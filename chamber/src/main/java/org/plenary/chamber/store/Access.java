package org.plenary.chamber.store;

import org.plenary.chamber.Actor;

/// What a link gives: one role in one chamber.
public record Access(String chamber, Actor actor) {}
