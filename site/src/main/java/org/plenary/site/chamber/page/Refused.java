package org.plenary.site.chamber.page;

import java.util.Optional;

/// What somebody is told whose command or link was refused.
///
/// @param back where to go on
public record Refused(String title, String detail, Optional<String> rule, String back) {}
