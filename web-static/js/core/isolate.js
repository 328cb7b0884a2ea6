/**
 * A name inside a plain text: wrapped so that neither its direction nor a hidden override in it reaches the words
 * around it (Unicode's first strong isolate). In HTML, `<bdi>` does the same.
 */
export const isolate = (text) => `\u2068${text}\u2069`;
