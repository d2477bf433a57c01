/** The version of the reader that the site was built with (vite.config.ts): what another one read is read anew. */
declare const READER_VERSION: string;
