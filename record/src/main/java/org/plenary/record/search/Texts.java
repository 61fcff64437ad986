package org.plenary.record.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;

import org.plenary.record.Matter;
import org.plenary.record.MatterStep;
import org.plenary.record.Session;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;

/// The words of every decision, in memory. The only class that knows Lucene, so that nothing loads it before
/// somebody searches for the first time.
final class Texts {
    private static final int LONGEST_NAME_WORDS = 6;
    private static final int SHORTEST_NAME = 4;
    private static final float TIE = 0.1f;
    // Lucene warns that vectors could be searched faster; there are none here. Held, so that the level is not lost.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final IndexSearcher searcher;
    private final Analyzer stemming;
    private final Analyzer exact;
    private final int size;

    /// Where words stand, and how much it counts to find them there.
    private enum Place {
        SYMBOL(8),
        TITLE(4),
        MATTER(2),
        NAMES(2),
        SUBJECT(1);

        private final float weight;

        Place(float weight) {
            this.weight = weight;
        }

        /// Words without their endings.
        String stemmed() {
            return name();
        }

        /// Words as they stand.
        String exact() {
            return name() + " exact";
        }
    }

    private Texts(IndexSearcher searcher, int size, Analyzer stemming, Analyzer exact) {
        this.searcher = searcher;
        this.size = size;
        this.stemming = stemming;
        this.exact = exact;
    }

    /// Reads the words of `entries`; the numbers of hits are their places there.
    static Texts of(List<Entry> entries, VotingRecord record) {
        Analyzer stemming = new Words(true);
        Analyzer exact = new Words(false);
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            // Merged in order, so that Lucene's numbers of documents are places in the list.
            IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                            stemming,
                            Stream.of(Place.values()).collect(Collectors.toMap(Place::exact, place -> exact))))
                    .setMergePolicy(new LogDocMergePolicy());
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (Entry entry : entries) {
                    writer.addDocument(document(entry, record));
                }
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(memory));
            searcher.setQueryCache(null);
            return new Texts(searcher, entries.size(), stemming, exact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Entry entry, VotingRecord record) {
        Document document = new Document();
        var decision = entry.decision();
        add(document, Place.SYMBOL, Stream.of(decision.symbol().canonical(), decision.display()));
        add(document, Place.SYMBOL, Stream.concat(decision.draft().stream(), decision.meeting().stream()));
        add(document, Place.SYMBOL, decision.parent().stream().map(parent -> parent.canonical()));
        add(document, Place.TITLE, Stream.of(decision.title()));
        add(document, Place.MATTER, entry.matters().stream().flatMap(matter -> Stream.of(matter.id(), matter.title())));
        add(document, Place.MATTER, decision.session().flatMap(record::session).map(Session::topic).stream());
        add(document, Place.NAMES, names(decision.title(), record).stream());
        add(
                document,
                Place.SUBJECT,
                entry.matters().stream()
                        .map(Matter::steps)
                        .flatMap(List::stream)
                        .filter(step -> step.symbol().equals(Optional.of(decision.symbol())))
                        .map(MatterStep::description));
        add(document, Place.SUBJECT, Stream.of(decision.note()).filter(note -> !note.isEmpty()));
        add(document, Place.SUBJECT, decision.basis().stream());
        return document;
    }

    private static void add(Document document, Place place, Stream<String> texts) {
        texts.forEach(text -> {
            document.add(new TextField(place.stemmed(), text, Store.NO));
            document.add(new TextField(place.exact(), text, Store.NO));
        });
    }

    /// Every name of the States that a title names, so that "Burma" finds a title with "Myanmar".
    private static Set<String> names(String title, VotingRecord record) {
        String[] words = title.split("[^\\p{L}\\p{Nd}'-]+");
        Set<String> names = new LinkedHashSet<>();
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME_WORDS); to++) {
                String name = String.join(" ", List.of(words).subList(from, to));
                if (name.length() >= SHORTEST_NAME) {
                    record.states().named(name).ifPresent(state -> {
                        names.addAll(state.aliases());
                        state.names().stream().map(State.Name::text).forEach(names::add);
                    });
                }
            }
        }
        return names;
    }

    /// The decisions in which a word or phrase stands.
    BitSet matching(Query query) {
        BitSet found = new BitSet(size);
        Optional<org.apache.lucene.search.Query> lucene = lucene(query);
        if (lucene.isEmpty()) {
            // Nothing but punctuation: there is nothing to look for.
            found.set(0, size);
            return found;
        }
        each(lucene.get(), ScoreMode.COMPLETE_NO_SCORES, (number, score) -> found.set(number));
        return found;
    }

    /// How well each decision fits the words that are looked for; 0 where none of them stands.
    float[] scores(List<Query> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> lucene(word).ifPresent(query -> any.add(query, Occur.SHOULD)));
        float[] scores = new float[size];
        each(any.build(), ScoreMode.COMPLETE, (number, score) -> scores[number] = score);
        return scores;
    }

    /// Takes one hit.
    private interface Taking {
        void hit(int number, float score);
    }

    private void each(org.apache.lucene.search.Query query, ScoreMode mode, Taking taking) {
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer == null) {
                    continue;
                }
                DocIdSetIterator hits = scorer.iterator();
                for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
                    taking.hit(leaf.docBase + hit, mode.needsScores() ? scorer.score() : 0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<org.apache.lucene.search.Query> lucene(Query query) {
        return switch (query) {
            case Query.Word(String text) -> word(text);
            case Query.Phrase(String text) -> anywhere(text, true).map(found -> found);
            default -> throw new IllegalArgumentException("Not looked up by words: " + query);
        };
    }

    /// A word with hyphens is also looked for without them: "cease-fire" finds "ceasefire".
    private Optional<org.apache.lucene.search.Query> word(String text) {
        Optional<DisjunctionMaxQuery> written = anywhere(text, false);
        String joined = text.replaceAll("(?<=\\p{L})-(?=\\p{L})", "");
        if (written.isEmpty() || joined.equals(text)) {
            return written.map(found -> found);
        }
        List<org.apache.lucene.search.Query> both = new ArrayList<>(List.of(written.get()));
        anywhere(joined, false).ifPresent(both::add);
        return Optional.of(new DisjunctionMaxQuery(both, TIE));
    }

    private Optional<DisjunctionMaxQuery> anywhere(String text, boolean asWritten) {
        List<org.apache.lucene.search.Query> places = new ArrayList<>();
        for (Place place : Place.values()) {
            boolean whole = asWritten || place == Place.SYMBOL;
            String field = whole ? place.exact() : place.stemmed();
            List<String> tokens = tokens(whole ? exact : stemming, text);
            if (tokens.isEmpty()) {
                return Optional.empty();
            }
            org.apache.lucene.search.Query found = tokens.size() == 1
                    ? new TermQuery(new Term(field, tokens.getFirst()))
                    : new PhraseQuery(field, tokens.toArray(String[]::new));
            places.add(new BoostQuery(found, place.weight));
        }
        return Optional.of(new DisjunctionMaxQuery(places, TIE));
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /// Splits texts into words, without case and accents.
    private static final class Words extends Analyzer {
        private final boolean stemming;

        Words(boolean stemming) {
            this.stemming = stemming;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(
                    words, stemming ? new PorterStemFilter(new EnglishPossessiveFilter(folded)) : folded);
        }
    }
}
