"""Characters of names that are taken for each other when a hand is read or a page is scanned (形近)."""

from __future__ import annotations

_GROUPS = (
    "未末朱木本禾术 士土王玉主五壬 日曰目白自旦臼且 天夭夫无元 干千于午牛平乎 己已巳 刀力刁 人入八 大太犬丈 "
    "田由申甲电 今令 永水求冰 东车乐 束東 青清请情晴睛静靖精倩净 海悔梅敏每侮毓 林材村杖枝杭 明朋胡朗郎服 "
    "刚钢纲岗冈 晓浇绕饶哓皖 洪供拱烘 江红虹汪缸 宏宠 国围园圆图团因 志忘忠患 思恩 惠慧彗 建健键 伟玮炜韦祎 "
    "丹舟 霞霄雪雷霜露雾 莉利俐 荷何河柯 萍苹 芬芳芝芸芒 莲连 蓉容溶榕 佳桂住往佟 秀季李孝秃香 英央莫 "
    "春舂 凤风夙 飞气 龙尤 成戍戌武 义文 强弹 勇男 涛祷寿铸 浩洁皓 波坡披玻 斌赋 辉晖挥 亮高 俊峻骏竣 "
    "峰锋烽蜂 宇字学安女 洋详样祥 博傅传付搏 晨震辰 瑞端 琳淋霖 琴琵瑟 玲珍铃 珠株 琼球 瑶遥摇 颖颍 "
    "婷停 娟捐 娜挪 妍研 媛缓援 怡恰治 悦说脱 欣颀掀 欢观劝 贵责 贤坚 福副幅 禄碌绿 康唐庚 庆厌 "
    "延廷挺庭 正止 陈阵陆 杨扬汤场 刘列 赵起超 周同用 吴昊吕 徐涂除余佘 孙孔 马乌鸟 郭敦 罗岁 郑邓 梁粱 "
    "谢射 冯玛 曹曾 彭澎膨 肖削消 蔡祭察 潘番 袁衷哀 叶汁计 杜社 苏办 魏巍 程呈 沈沉 姚桃 卢户 姜美 "
    "崔催 谭潭 廖寥 范苑 石右 戴截载 贾买 夏复 邱丘 侯候 熊能 秦泰奏 尹伊 黎梨 史吏 陶陷 贺货 毛手 "
    "龚袭 邵绍 万方 严产 温湿 荣菜 宁丁 兵乒 坤坪 芹芽 菊萄 蕾磊 霍雀 宋宗 闫闰 樊攀"
)
_SHAPE = {char: group[0] for group in _GROUPS.split() for char in group}
TABLE = str.maketrans(_SHAPE)


def shape(name: str) -> str:
    """The name with each character replaced by the one that stands for all that look like it."""
    return name.translate(TABLE)
