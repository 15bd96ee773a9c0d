-- What a word is has changed: text of scripts without spaces is kept as pairs of characters. The index is built anew by the program, which
-- alone knows the words (WordRebuild), from the documents by their numbers; word_rebuild says after which of them to go on, and
-- has no row when there is nothing to do. Another script that needs the same does as this one does.
DROP TABLE document_words;
CREATE VIRTUAL TABLE document_words USING fts5 (
    words, content = '', detail = 'none', columnsize = 0, tokenize = "ascii"
);
INSERT INTO document_words (document_words, rank) VALUES ('automerge', 8);
CREATE TABLE word_rebuild (number INTEGER NOT NULL);
INSERT INTO word_rebuild VALUES (0);
