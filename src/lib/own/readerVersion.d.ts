/** The version of the reader that the site was built with (vite.config.ts): what another one read is read anew. */
declare const READER_VERSION: string;

/** The version of all that makes the joined tables of documents: what another one made is made anew. */
declare const PROGRAM_VERSION: string;
