package org.plenary.followup.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.plenary.followup.letter.Endorsement;
import org.plenary.followup.letter.Statement;

/// Links, statements and endorsements of a store.
///
/// A link is a secret of 128 random bits that stands for one thing: to enter facts and endorsements (an
/// editor's), or to confirm and withdraw one endorsement (that of the one named). Only its hash is kept.
public final class Desk {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BETWEEN = "\u001f";

    private final FactStore store;

    public Desk(FactStore store) {
        this.store = store;
    }

    /// A new editor's link.
    ///
    /// @return the secret, which is nowhere else
    public String newEditor() {
        return link("editor", "");
    }

    /// Whether the secret is an editor's.
    public boolean editor(String secret) {
        return subject("editor", secret).isPresent();
    }

    /// Publishes a statement; one with that id that is there already stays as it is.
    ///
    /// @return whether it is new
    public boolean publish(Statement statement) {
        if (statement(statement.id()).isPresent()) {
            return false;
        }
        List<String> parts = new ArrayList<>(List.of(
                statement.title(),
                statement.date().toString(),
                statement.from(),
                String.join(" ", statement.to()),
                statement.matter().orElse("")));
        parts.addAll(statement.paragraphs());
        change(
                "INSERT INTO followup_statement (id, body, language) VALUES (?, ?, ?)",
                statement.id(),
                String.join(BETWEEN, parts),
                statement.language());
        return true;
    }

    public Optional<Statement> statement(String id) {
        return rows("SELECT id, body, language FROM followup_statement WHERE id = ?", Desk::statement, id).stream()
                .findFirst();
    }

    /// Every statement, by id.
    public List<Statement> statements() {
        return rows("SELECT id, body, language FROM followup_statement ORDER BY id", Desk::statement);
    }

    private static Statement statement(ResultSet row) throws SQLException {
        List<String> parts = List.of(row.getString(2).split(BETWEEN, -1));
        return new Statement(
                row.getString(1),
                parts.get(0),
                LocalDate.parse(parts.get(1)),
                parts.get(2),
                parts.get(3).isEmpty() ? List.of() : List.of(parts.get(3).split(" ", -1)),
                parts.get(4).isEmpty() ? Optional.empty() : Optional.of(parts.get(4)),
                row.getString(3),
                parts.subList(5, parts.size()));
    }

    /// Notes that somebody is asked to endorse.
    ///
    /// @return the secret with which they, and nobody else, confirm and withdraw
    public String ask(String statement, Endorsement.Sort sort, String name, String role, String place, LocalDate day) {
        String id = random();
        change(
                "INSERT INTO followup_endorsement (id, statement, sort, name, role, place, asked, confirmed, withdrawn)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, '', '')",
                id,
                statement,
                sort.word(),
                name,
                role,
                place,
                day.toString());
        return link("consent", id);
    }

    /// The endorsement that a secret is for.
    public Optional<Endorsement> asked(String secret) {
        return subject("consent", secret)
                .flatMap(id -> rows("SELECT * FROM followup_endorsement WHERE id = ?", Desk::endorsement, id).stream()
                        .findFirst());
    }

    /// Confirms what the secret is for; a withdrawn one stays withdrawn.
    public void confirm(String secret, LocalDate day) {
        subject("consent", secret)
                .ifPresent(id -> change(
                        "UPDATE followup_endorsement SET confirmed = ? WHERE id = ? AND confirmed = '' AND withdrawn = ''",
                        day.toString(),
                        id));
    }

    /// Withdraws what the secret is for, and forgets the name.
    public void withdraw(String secret, LocalDate day) {
        subject("consent", secret)
                .ifPresent(id -> change(
                        "UPDATE followup_endorsement SET withdrawn = ?, name = '', role = '', place = ''"
                                + " WHERE id = ? AND withdrawn = ''",
                        day.toString(),
                        id));
    }

    /// Every endorsement of a statement, confirmed or not, in the order of asking.
    public List<Endorsement> endorsements(String statement) {
        return rows(
                "SELECT * FROM followup_endorsement WHERE statement = ? ORDER BY asked, name, id",
                Desk::endorsement,
                statement);
    }

    private static Endorsement endorsement(ResultSet row) throws SQLException {
        return new Endorsement(
                row.getString("id"),
                row.getString("statement"),
                Endorsement.Sort.of(row.getString("sort")).orElse(Endorsement.Sort.PERSON),
                row.getString("name"),
                row.getString("role"),
                row.getString("place"),
                LocalDate.parse(row.getString("asked")),
                day(row.getString("confirmed")),
                day(row.getString("withdrawn")));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private String link(String role, String subject) {
        String secret = random();
        change("INSERT INTO followup_link (hash, role, subject) VALUES (?, ?, ?)", hash(secret), role, subject);
        return secret;
    }

    private Optional<String> subject(String role, String secret) {
        return rows(
                        "SELECT subject FROM followup_link WHERE hash = ? AND role = ?",
                        row -> row.getString(1),
                        hash(secret),
                        role)
                .stream()
                .findFirst();
    }

    private static String random() {
        byte[] octets = new byte[16];
        RANDOM.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("Every JDK has SHA-256.", problem);
        }
    }

    /// Reads one row.
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String query, Reading<T> reading, String... values) {
        try (Connection connection = store.connection();
                PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, values);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
            }
            return read;
        } catch (SQLException problem) {
            throw new IllegalStateException("The store of follow-up could not be read.", problem);
        }
    }

    private void change(String statement, String... values) {
        try (Connection connection = store.connection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            bind(change, values);
            change.executeUpdate();
        } catch (SQLException problem) {
            throw new IllegalStateException("The store of follow-up could not be written.", problem);
        }
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }
}
