/** The end of a sentence, with the marks that close behind it: 。”, ！）. */
export const sentenceEnd = /[。！？!?…][”’」』）)]*$/;
