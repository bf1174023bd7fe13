/** In characters; its own file, since the form in the browser needs nothing else of the schema. */
export const commentLength = 2_000;
