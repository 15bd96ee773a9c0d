-- What a word is has changed: text of scripts without spaces is kept as pairs of characters. Words are made anew by the program, which
-- alone knows them (WordRebuild), in the order of the documents' keys; word_rebuild says after which of them to go on, and has no row when
-- there is nothing to do. Hosts that have not been upgraded yet find what they found before, since words of other scripts are as they were.
CREATE TABLE word_rebuild (place int NOT NULL, id text COLLATE "C" NOT NULL);
INSERT INTO word_rebuild VALUES (0, '');
