/** Words for the beginning of what lasts: a school, a road, a firm. Source: anniversaries in newspapers. */
export const foundingWords =
  '创办|成立|建校|始建|建院|创建|建厂|建成|创刊|诞生|建馆|开馆|开诊|开园|开业|开张|设立|组建|建团|建队|建站|通车|投产|投用|投运|开通|运营|首演|首播|创立|开办|入列|升空|落成|开播|挂牌|开埠|建城|始办|首办|创设|结为|对外开放';
/** What a feast calls its beginning, where the beginning itself is told in another word: 创校七十周年. */
export const feastWords = '[建创开立][校院厂馆团社队站店台园场会司刊报市]|[校院厂馆团社台店]庆';
