"""The 21 member units of the city's joint conference (seed:6), and the stations below them.

The article names five; the other sixteen are made up after what cities usually have, and marked so.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """A member unit: its key, how its name goes on after the city's or county's, and its duty.

    `named` units are those of the article; the others are `made`.
    """

    key: str
    suffix: str
    duty: str
    named: bool = False


UNITS = (
    Unit("XC", "委宣传部", "思想引领与文明创建、牵头城市基层党建宣传", named=True),
    Unit("ZF", "委政法委员会", "平安建设、统筹综治网格与党建网格", named=True),
    Unit("ZJ", "住房和城乡建设局", "物业行业党建、指导业主委员会组建", named=True),
    Unit("MZ", "民政局", "社区治理与社会组织党建", named=True),
    Unit("JY", "教育局", "学校与社区共建、青少年校外教育", named=True),
    Unit("TZ", "委统一战线工作部", "新的社会阶层人士联谊与民族团结进社区"),
    Unit("GA", "公安局", "社区警务与网格联勤"),
    Unit("SF", "司法局", "公共法律服务进社区"),
    Unit("CZ", "财政局", "社区运转经费与党建经费保障"),
    Unit("RS", "人力资源和社会保障局", "社区工作者职业体系与就业服务"),
    Unit("ZR", "自然资源局", "城市规划听取街道意见、社区用房配建"),
    Unit("HJ", "生态环境局", "社区环境整治与噪声、油烟投诉办理"),
    Unit("WL", "文化体育广电和旅游局", "公共文化服务进社区"),
    Unit("WJ", "卫生健康委员会", "社区卫生服务与家庭医生签约"),
    Unit("YJ", "应急管理局", "社区应急与消防安全"),
    Unit("SC", "市场监督管理局", "小微企业、个体工商户党建"),
    Unit("ZG", "总工会", "职工之家进社区、新就业群体服务"),
    Unit("TW", "共青团委员会", "青年志愿服务进社区"),
    Unit("FL", "妇女联合会", "妇女儿童之家进社区"),
    Unit("KX", "科学技术协会", "科普进社区"),
    Unit("CL", "残疾人联合会", "残疾人服务进社区"),
)
UNLED = "CL"
"""The unit of the city whose superior is not on any roster."""
LEFT_ALONE = "KX"
"""The unit of the city that no county has a counterpart of."""

STATIONS = {
    "派出所": ("GA",),
    "司法所": ("SF", "ZF"),
    "建设环保服务站": ("ZJ", "ZR", "HJ"),
    "市场监管所": ("SC",),
    "民政社保服务站": ("MZ", "RS", "CZ", "CL"),
    "文化教育服务站": ("XC", "JY", "WL"),
    "卫生服务中心": ("WJ",),
    "应急管理站": ("YJ",),
    "群团工作站": ("TZ", "ZG", "TW", "FL"),
}
"""The stations of every street and town, each under the units of the county that it works for."""
