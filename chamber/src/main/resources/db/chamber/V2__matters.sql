-- Which chambers name a matter of the record, so that its page can lead to them.
CREATE TABLE chamber_matter (
    matter TEXT NOT NULL,
    place BIGINT NOT NULL,
    chamber TEXT NOT NULL,
    PRIMARY KEY (matter, chamber)
);
