-- One line per entry of a chamber's log, as its canonical JSON. The key keeps two nodes from writing the same number.
CREATE TABLE chamber_entry (
    chamber TEXT NOT NULL,
    seq BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (chamber, seq)
);

-- Links by the hash of their token; the token itself is nowhere.
CREATE TABLE chamber_link (
    hash TEXT NOT NULL PRIMARY KEY,
    chamber TEXT NOT NULL,
    role TEXT NOT NULL,
    seat TEXT NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX chamber_link_chamber ON chamber_link (chamber, role, seat);
