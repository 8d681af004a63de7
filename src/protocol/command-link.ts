/** Commands in links of cards. */

/**
 * The arguments of a command, as a link has them. The editor decodes them twice: a percent sign that stood in them, as in the address of
 * 望川日报.txt, would be gone. In brackets a link of Markdown would end.
 */
export const linkArguments = (args: readonly unknown[]): string =>
  encodeURIComponent(JSON.stringify(args).replaceAll('%', '\\u0025')).replace(
    /[()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
