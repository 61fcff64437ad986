-- The language a statement is written in, as a tag of BCP 47.
ALTER TABLE followup_statement ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
