/**
 * How the editor starts the server's process: V8's space for young objects has 4 MB from the beginning, instead of 1. What a first page leaves behind is
 * then cleaned less often; the server keeps the space from growing, see `src/server/young-space.ts`.
 */
export const nodeArguments: readonly string[] = ['--min-semi-space-size=4'];
