package org.plenary.textcheck.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.plenary.record.Symbol;

/// What a word or a few words of a text stand for.
public sealed interface Thing {
    /// The letter by which it stands in the outline of its sentence.
    char letter();

    /// A number, in figures or in words.
    record Count(long value) implements Thing {
        @Override
        public char letter() {
            return 'N';
        }
    }

    /// A place in a row: `sixth`, `6th`.
    record Ordinal(int value) implements Thing {
        @Override
        public char letter() {
            return 'O';
        }
    }

    /// A State, by any name or adjective.
    ///
    /// @param codes the States that are called so, the likeliest first: "Congo" names two
    /// @param adjective whether it is a word like "Algerian"
    record Named(List<String> codes, boolean adjective) implements Thing {
        public Named {
            codes = List.copyOf(codes);
        }

        /// By its code.
        public static Named of(String code) {
            return new Named(List.of(code), false);
        }

        /// The likeliest of them.
        public String code() {
            return codes.getFirst();
        }

        @Override
        public char letter() {
            return 'S';
        }
    }

    /// A day, a month, a year, or a week.
    record On(Day day) implements Thing {
        @Override
        public char letter() {
            return 'D';
        }
    }

    /// A document.
    ///
    /// @param year the year that stands behind it in brackets
    record Document(Symbol symbol, Optional<Integer> year) implements Thing {
        @Override
        public char letter() {
            return 'Y';
        }
    }

    /// Numbers of a vote in the short form: `13-1`, `124-14-43`.
    record Numbers(List<Integer> inOrder) implements Thing {
        public Numbers {
            inOrder = List.copyOf(inOrder);
        }

        @Override
        public char letter() {
            return 'T';
        }
    }

    /// Any other word or mark.
    record Plain() implements Thing {
        static final Plain WORD = new Plain();

        @Override
        public char letter() {
            return 'w';
        }
    }

    /// The codes of these States.
    static Set<String> codes(List<Named> states) {
        return states.stream().map(Named::code).collect(Collectors.toUnmodifiableSet());
    }
}
