"""The coded words of organisations, posts and people.

Roles are those of seed:1 to seed:3 and of the field; a role that is not here stays the text that it was.
"""

from __future__ import annotations

from graph.vocabulary.word import Word

ROLES = (
    Word(
        "secretary",
        "书记",
        "secretary",
        ("党委书记", "党支部书记", "支部书记", "大党委书记", "大工委书记", "书记员"),
    ),
    Word("deputy_secretary", "副书记", "deputy secretary", ("党委副书记", "支部副书记")),
    Word("member", "委员", "member", ("支委委员", "党委委员", "组织委员", "宣传委员", "纪检委员")),
    Word("part_time_member", "兼职委员", "part-time member"),
    Word("group_leader", "组长", "group leader", ("党小组长", "小组长")),
    Word("team_leader", "队长", "team leader", ("大队长", "中队长")),
    Word("director", "主任", "director", ("业委会主任", "居委会主任")),
    Word("deputy_director", "副主任", "deputy director", ("业委会副主任",)),
    Word("responsible_cadre", "包联干部", "responsible cadre", ("包联党员干部", "包抓干部")),
    Word("grid_head", "网格长", "grid head"),
    Word("grid_worker", "专职网格员", "full-time grid worker", ("网格员",)),
    Word("grid_assistant", "网格协管员", "grid assistant", ("协管员",)),
    Word("adviser", "党建指导员", "Party-building adviser", ("指导员", "党建联络员", "联络员")),
    Word("manager", "项目经理", "manager", ("经理", "总经理", "物业经理")),
    Word("staff", "工作人员", "staff", ("社区工作者",)),
    Word("chair", "主席", "chair", ("会长", "召集人")),
    Word("deputy_chair", "副主席", "deputy chair", ("副会长",)),
)
KINDS = (
    Word("elected", "选举", "elected", ("当选", "选任")),
    Word("appointed", "任命", "appointed", ("委任", "聘任", "选派")),
    Word("ex_officio", "当然", "ex officio"),
    Word("co_opted", "增补", "co-opted"),
    Word("seconded", "挂职", "seconded", ("派驻",)),
    Word("acting", "代理", "acting", ("代", "主持工作")),
)
STATUSES = (
    Word("current", "在任", "current", ("现任", "有效", "正常", "在职")),
    Word("ended", "离任", "ended", ("已离任", "终止", "撤销", "离职")),
    Word("unknown", "不详", "unknown", ("未知", "待查")),
)
PARTY_STATUSES = (
    Word("full", "正式党员", "full member", ("党员", "中共党员")),
    Word("probationary", "预备党员", "probationary member", ("中共预备党员",)),
    Word("none", "群众", "not a member", ("非党员", "团员", "民主党派")),
)
FORMS = (
    Word("committee", "党委", "committee", ("委员会",)),
    Word("branch", "党支部", "branch", ("支部",)),
    Word("general_branch", "党总支", "general branch", ("党总支部", "总支")),
    Word("grid", "网格", "grid", ("网格支部",)),
    Word("company", "企业", "company", ("单独", "企业支部")),
    Word("joint", "联合", "joint", ("联合支部",)),
    Word("project", "项目", "project"),
    Word("elected", "选举", "elected", ("业主委员会", "业委会")),
    Word("substitute", "替代", "substitute", ("物业管理委员会", "物管会", "物委会")),
)
LEVELS = (
    Word("city", "市级", "city", ("市",)),
    Word("county", "县级", "county", ("县", "区", "县区")),
    Word("street", "街道", "street"),
    Word("town", "乡镇", "town", ("镇", "乡")),
    Word("community", "社区", "community"),
)
SEXES = (Word("m", "男", "male"), Word("f", "女", "female"))
WHATS = (
    Word(
        "organizations", "组织", "bodies, their superiors and companies they were founded in", ("组织名册",)
    ),
    Word("coverage", "覆盖", "which body covers which area", ("覆盖关系",)),
    Word("management", "管理与代表", "who manages and who represents a compound", ("物业与业委会",)),
    Word("holdings", "任职", "who holds which post", ("任职名册",)),
    Word("employment", "从业", "who is employed where", ("受雇",)),
    Word("meetings", "会议", "joint meetings", ("联席会",)),
    Word("services", "网络服务", "which network serves which area", ("多网融合",)),
    Word("needs", "需求", "needs found and answered", ("需求台账",)),
    Word("membership", "成员单位", "members of joint conferences", ("联席会议成员",)),
    Word("duties", "职责", "who carries which duty", ("职责清单",)),
    Word("tasks", "任务", "tasks, their units and deadlines", ("任务清单",)),
    Word("powers", "职权", "powers of streets and their use", ("职权行使",)),
    Word("requests", "社区台账", "what communities are asked for", ("台账",)),
    Word("checks", "达标检查", "checks of branches", ("达标",)),
    Word("responsibility", "联系包保", "which body answers for which firm", ("包保",)),
    Word("figures", "统计", "counts by area", ("统计数",)),
    Word("filings", "备案", "which owners' committees were filed", ("业委会备案",)),
)
