/** Words that bring in somebody else than whom a text has spoken of: relatives, and those who are met at work or at school. */
export const somebodyElse =
  /父|母|爸|妈|爷|奶|外公|外婆|公公|婆婆|姥|叔叔|[叔伯舅姑]父|伯母|大伯|舅舅|姨妈|姑姑|姑妈|儿子|女儿|孙|妻|丈夫|夫人|夫君|亲王|王妃|王后|爱人|孩子|兄|弟|姐|妹|哥|同事|徒弟|师傅|老伴|邻居|教练|媳|婿|比[他她]/;
