"""How a name comes to be written otherwise than it is."""

from __future__ import annotations

from collections import defaultdict
from random import Random

from graph.pinyin import DICTIONARY, letters
from loaders.match.made.names import FEMALE, MALE
from loaders.match.name_shares import COMPOUND, RARE, SURNAMES

LOOK_ALIKE = (
    "未末 士土 日曰 天夭 干千 己已 刀力 人入 大太 午牛 王玉 王主 田由 申甲 白自 目且 今令 元无 永水 兰三 "
    "東束 晴睛 清请 情清 海悔 梅海 林材 杰木 明朋 朋服 胡朗 朗郎 刚钢 钢纲 岗刚 晓哓 晓皖 洪供 江红 红江 "
    "红虹 宏宠 军车 东车 东乐 华毕 国围 园圆 圆图 志忘 忠患 思恩 恩思 惠慧 慧彗 彗慧 建健 健键 键建 伟祎 "
    "玮伟 炜伟 韦伟 敏敬 毓敏 静靖 静净 丽俪 丹舟 霞霄 雪雷 雷雪 燕蒸 莉利 荷何 萍苹 苹萍 芬芳 芳芬 "
    "芝芒 菊蒴 莲连 蓉容 桂佳 佳住 佳桂 佳往 秀秃 秀季 季李 李季 李孝 英莫 央英 春舂 春香 凤风 凤夙 飞气 "
    "龙尤 尤龙 成戍 武成 义文 文义 平乎 强弹 勇男 涛梼 涛祷 浩洁 洁浩 波坡 波披 斌赋 辉晖 晖辉 辉挥 亮高 "
    "高亮 鹏朋 鑫金 俊峻 俊竣 峻俊 峰锋 锋峰 峰烽 磊蕾 宇字 学字 安女 宁于 宇于 子于 于干 洋详 洋样 博傅 "
    "傅博 傅传 傅付 晨震 辰晨 瑞端 端瑞 琳林 琳淋 琴琵 玲珍 珍玲 玲铃 珠株 琼球 瑶遥 瑶摇 颖颍 颍颖 倩债 "
    "倩请 婷停 娟捐 娜挪 妍研 媛缓 嫒媛 怡恰 怡治 悦说 欣颀 欢观 欢劝 洪拱 贵责 贤坚 坚贤 财材 福副 福幅 "
    "祥样 祥详 禄碌 寿涛 康唐 唐康 庆厌 廉康 延廷 廷延 廷挺 正止 长张 张长 陈阵 陈陆 陆陈 杨扬 杨汤 汤杨 "
    "刘列 刘到 赵起 赵超 周同 周用 吴昊 昊吴 吴吕 徐涂 徐除 孙孔 孔孙 马乌 朱未 朱末 何河 郭敦 罗岁 郑邓 "
    "邓郑 梁粱 谢射 宋末 许计 韩朝 冯马 冯玛 曹曾 曾曹 彭膨 肖削 蔡祭 潘番 袁衷 余佘 佘余 叶汁 杜社 苏办 "
    "魏巍 程呈 沈沉 姚桃 卢户 姜美 美姜 崔催 谭潭 廖寥 范苑 汪江 江汪 石右 戴截 贾买 夏复 邱丘 侯候 候侯 "
    "熊能 秦泰 泰秦 白臼 薛蓬 尹伊 段投 黎梨 史吏 陶陷 贺货 顾倾 毛手 郝赤 龚袭 邵绍 万方 方万 严产 温湿"
)
"""Each with what it is taken for. The matcher has a table of its own, made apart from this one."""

TRADITIONAL = dict(
    zip(
        "张刘陈杨黄赵吴孙马罗郑谢冯韩萧叶蒋苏吕卢钟谭陆贾韦邹阎龙贺顾龚万钱严汤庄兰国华东军伟强丽红兰凤云学义"
        "建荣庆宝卫兴长泽轩涛维鹏刚辉权胜龙静颖莹琼爱莲艳飞鸣宁闻亚乐",
        "張劉陳楊黃趙吳孫馬羅鄭謝馮韓蕭葉蔣蘇呂盧鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯莊蘭國華東軍偉強麗紅蘭鳳雲學義"
        "建榮慶寶衛興長澤軒濤維鵬剛輝權勝龍靜穎瑩瓊愛蓮艷飛鳴寧聞亞樂",
        strict=True,
    )
)
_READ_ALIKE = defaultdict(list)
for _char in dict.fromkeys(
    "".join(SURNAMES) + RARE + MALE + FEMALE + "玮炜韬昊皓祎晖荟佩沛珮妮霖琪祺蓓晔烨钰"
):
    _READ_ALIKE[letters(DICTIONARY[ord(_char)].split(",")[0])].append(_char)
_SOUND = {
    char: [other for other in chars if other != char]
    for chars in _READ_ALIKE.values()
    for char in chars
    if len(chars) > 1
}
_LOOK: dict[str, list[str]] = defaultdict(list)
for _pair in LOOK_ALIKE.split():
    if _pair[0] != _pair[1]:
        _LOOK[_pair[0]].append(_pair[1])


def same_sound(rng: Random, name: str) -> str:
    """The name with one character that sounds alike, tone aside; of a surname seldom."""
    return _replaced(rng, name, _SOUND)


def look_alike(rng: Random, name: str) -> str:
    """The name with one character that looks alike."""
    return _replaced(rng, name, _LOOK)


def _replaced(rng: Random, name: str, by: dict[str, list[str]]) -> str:
    places = [at for at, char in enumerate(name) if by.get(char)]
    given = [at for at in places if at > 0]
    if not places:
        return name
    at = rng.choice(given if given and rng.random() < 0.85 else places)
    return name[:at] + rng.choice(by[name[at]]) + name[at + 1 :]


def short(rng: Random, name: str) -> str:
    """The name without one of its characters."""
    at = rng.randrange(1 if len(name) < 4 else 0, len(name))
    return name[:at] + name[at + 1 :]


def traditional(name: str) -> str:
    """The name in traditional characters, as far as the table goes."""
    return "".join(TRADITIONAL.get(char, char) for char in name)


def spaced(rng: Random, name: str) -> str:
    """The name with a space, a full-width space or a dot in it, or one at its end."""
    if rng.random() < 0.2:
        return name + rng.choice((" ", "\u3000"))
    at = 2 if name.startswith(COMPOUND) else 1
    return name[:at] + rng.choice((" ", "\u3000", "\u3000\u3000", "·")) + name[at:]


def year(rng: Random, born: int) -> int:
    """A birth year that was copied wrongly: its last digits in the other order, or the decade another."""
    tens, ones = divmod(born % 100, 10)
    return born + rng.choice((-10, 10)) if tens == ones else born - born % 100 + ones * 10 + tens
