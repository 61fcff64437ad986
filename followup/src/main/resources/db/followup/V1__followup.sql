-- Facts in the order in which they were entered: the kind, and the values as a table of two rows. Nothing is ever changed here.
CREATE TABLE followup_fact (
    seq BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
);

-- Links by the hash of their token; the token itself is nowhere. Roles: editor, consent.
CREATE TABLE followup_link (
    hash TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    subject TEXT NOT NULL
);

-- Statements that were published, as a table of two rows.
CREATE TABLE followup_statement (
    id TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
);

-- Endorsements. One that is withdrawn keeps its days and loses name, role and place.
CREATE TABLE followup_endorsement (
    id TEXT NOT NULL PRIMARY KEY,
    statement TEXT NOT NULL,
    sort TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    place TEXT NOT NULL,
    asked TEXT NOT NULL,
    confirmed TEXT NOT NULL,
    withdrawn TEXT NOT NULL
);
