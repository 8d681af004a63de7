/** The commonest surnames, after the hundred in the name report of 2020 of the Ministry of Public Security. */
export const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤';

/** Those of them that are said with 老, 小 or 阿 and make no other word with it: not 小金, 老白, 小方. */
export const familiarSurnames =
  '王李张刘陈杨赵吴周徐孙马朱胡郭何罗郑梁谢宋唐许韩邓冯曹彭曾肖董潘袁蔡蒋余于杜程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖贾夏邹熊孟秦邱侯薛闫段雷黎贺顾龚邵钱';

/** These and two hundred and fifty more that are met with, many of which are words too: 和, 支, 柳. From general knowledge. */
export const surnames = `${commonSurnames}康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏闻支和桑鱼云权羊仇冼郎佟应冀邸栗盖尉沙门仝茅池郁楚边敖仲臧宿宣明原计初花封苑巩但巫晋鞠楼傅阎聂萧迟薄章桂井钮芮逄晁寇栾隗揭郗厉鄢谌卞郜訾郏茆琚仉亢邰粟禹昝竺邝燕蒯谯雍缑冶庹邬綦檀荀濮蔚闵糜慕帅丛隋虞荣练甄佘匡狄蔺戎茹辜湛嵇刁阚逯亓扈瞿佴笪郇宓奚郦忻郅麴璩阙殳厍巢庾宦`;

/** Surnames of two characters that are no common words; the longer list is in `src/training/entities/lexicons/compound-surnames.txt`. */
export const compoundSurnames: readonly string[] =
  '欧阳 上官 皇甫 司马 司徒 司空 诸葛 慕容 令狐 夏侯 尉迟 公孙 长孙 宇文 轩辕 端木 呼延 南宫 西门 澹台 淳于 濮阳 钟离 赫连 独孤 拓跋 完颜 纳兰 万俟 申屠 闾丘 宗政 太史 亓官 公冶 叶赫 东郭 鲜于'.split(
    ' ',
  );

/** Their traditional forms, as far as they differ. */
export const traditionalSurnames =
  '張劉陳楊黃趙吳孫馬鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸賈鄒閻龍陶賀顧龔邵萬錢嚴湯羅蔣餘範齊莊溫魯葛龐顏畢聶關紀項衛單寧闞車邊饒簡婁蓋黨連喻藍鞏鄺歐陽';
