"""The coded words of seed:4 to seed:11: functions, needs, mechanisms, bodies of a street, duties, powers.

The ten bodies, the four powers and the four mechanisms are all named in the source; of the eight duties two
are (party_building, regional_development), the others are those of the national text on streets (C).
"""

from __future__ import annotations

from graph.vocabulary.word import Word

FUNCTIONS = (
    Word("security", "社会治安", "public security", ("综治", "治安", "平安建设", "治安防范")),
    Word("policing", "社区警务", "community policing", ("公安", "警务")),
    Word("city_management", "城市管理", "city management", ("城管", "市容管理")),
    Word("environment", "环境卫生", "environment", ("环境维护", "环卫")),
    Word("safety", "安全隐患排查", "hazard checks", ("隐患排查", "安全生产", "消防安全")),
    Word("information", "信息采集", "collection of information", ("人口信息", "信息")),
    Word("services", "便民服务", "services to people", ("代办服务", "民生服务")),
)
NEEDS = (
    Word("need", "群众需求", "need", ("需求", "诉求")),
    Word("information", "信息采集", "information", ("信息",)),
    Word("hazard", "隐患排查", "hazard", ("隐患",)),
    Word("environment", "环境维护", "environment", ("环境",)),
    Word("service", "服务开展", "service", ("服务",)),
)
"""The five things in the grid (seed:5)."""
MECHANISMS = (
    Word("regular", "工作例会", "regular meeting", ("例会",)),
    Word("coordination", "协调推进", "coordination", ("协调推进会",)),
    Word("research", "调查研究", "research", ("调研",)),
    Word("inspection", "督查考核", "inspection and appraisal", ("督查", "考核")),
)
POLICIES = (
    Word("main", "实施方案", "main plan", ("总方案", "主方案")),
    Word("special", "专项方案", "special plan", ("专项工作方案", "配套方案")),
)
PROGRESS = (
    Word("current", "在办", "open", ("进行中", "未完成", "推进中")),
    Word("ended", "办结", "done", ("已完成", "完成")),
    Word("unknown", "不详", "unknown", ("未知", "待查")),
)
"""The status of a task, which lasts from the day on which it was set until it is done."""
STREET_BODIES = (
    Word("general_office", "综合办公室", "general office", ("党政综合办公室",)),
    Word("party_office", "党建工作办公室", "Party-building office", ("党建办",)),
    Word("management_office", "公共管理办公室", "public management office", ("公共管理办",)),
    Word("service_office", "公共服务办公室", "public service office", ("公共服务办",)),
    Word("safety_office", "公共安全办公室", "public safety office", ("公共安全办",)),
    Word("government_service_centre", "政务服务中心", "government service centre"),
    Word("security_centre", "社会治安综合治理中心", "public security centre", ("综治中心",)),
    Word("community_service_centre", "社区服务中心", "community service centre"),
    Word("public_affairs_centre", "公共事务服务中心", "public affairs centre"),
    Word("enforcement_team", "综合行政执法队", "enforcement team", ("执法队",)),
)
"""五办四中心一队 (seed:8); stands in a street body's form."""
DUTIES = (
    Word("party_building", "加强党的建设", "Party building", ("党的建设",)),
    Word("regional_development", "统筹区域发展", "regional development", ("区域发展",)),
    Word("public_service", "组织公共服务", "public service", ("公共服务",)),
    Word("city_management", "实施综合管理", "comprehensive management", ("综合管理",)),
    Word("community_building", "指导社区建设", "community building", ("社区建设",)),
    Word("public_safety", "维护公共安全", "public safety", ("公共安全",)),
    Word("supervision", "监督专业管理", "supervision of services", ("专业管理",)),
    Word("mobilisation", "动员社会参与", "social participation", ("社会参与",)),
    Word("investment", "招商引资", "attracting investment"),
    Word("tax", "协税护税", "help with taxes"),
)
"""The last two were removed from streets (seed:8)."""
POWERS = (
    Word("consent", "选任干部征得同意权", "consent to appointments", ("干部任免征得同意权",)),
    Word("planning", "城市规划听取意见权", "a say in city planning", ("规划参与权",)),
    Word("management", "派驻机构综合管理权", "management of posted bodies", ("综合管理权",)),
    Word("proposal", "重大决策事项建议权", "proposals on major decisions", ("重大决策建议权",)),
)
REQUESTS = (
    Word("affair", "事项", "affair", ("工作事项", "事务")),
    Word("certificate", "证明", "certificate", ("开具证明",)),
    Word("plaque", "牌子", "body or plaque", ("挂牌", "机构")),
)
STANDARDS = (
    Word("leaders", "班子健全", "leaders in place", ("书记在岗", "班子建设")),
    Word("term", "按期换届", "re-elected in time", ("换届按期", "任期合规")),
    Word("members", "设置规范", "members enough for a branch", ("党员人数", "组织设置")),
    Word("meetings", "三会一课", "regular meetings", ("组织生活",)),
    Word("dues", "党费收缴", "dues", ("党费",)),
    Word("records", "台账规范", "records", ("台账", "档案")),
)
"""Kinds of standards (seed:10). A fact of the graph mirrors the first three (docs/rules.md)."""
RESULTS = (
    Word("met", "达标", "met", ("是", "合格", "已达标")),
    Word("not_met", "不达标", "not met", ("否", "不合格", "未达标")),
)
MEASURES = (
    Word("organizations", "党组织数", "organisations", ("基层党组织数",)),
    Word("members", "党员数", "members", ("党员人数",)),
    Word("people", "人口", "people", ("总人口",)),
)
