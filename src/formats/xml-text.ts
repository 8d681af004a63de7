/**
 * Characters that XML 1.0 cannot hold, not even escaped: control characters, lone surrogates, U+FFFE, U+FFFF. Each becomes U+FFFD, so that
 * offsets stay.
 */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const xmlText = (text: string): string => text.replace(illegal, '\ufffd');
