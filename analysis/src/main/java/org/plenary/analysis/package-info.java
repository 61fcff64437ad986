/// Agreement, blocs, ideal points, voting power, forecasts and paths to a majority, each with its base and its
/// uncertainty.
@NullMarked
package org.plenary.analysis;

import org.jspecify.annotations.NullMarked;
