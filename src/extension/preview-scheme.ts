/** The tidied text beside a page is a virtual document of this scheme. It looks like a page, and is none to work on. */
export const previewScheme = 'zh-news-tidy';
