"""Areas, organisations, posts and people, after the tiers of seed:1 and the posts of seed:2 and seed:3."""

from __future__ import annotations

from graph.model.kind import INTERVAL, LINEAGE, Label, Relationship

AREA = Label(
    "Area",
    "区域",
    "area",
    key="code",
    properties=("code", "name", "tier", "households", *INTERVAL, *LINEAGE),
)
TIERS = (
    Label("City", "市", "city", parent="Area", synonyms=("地级市",)),
    Label("County", "县区", "county or district", parent="Area", synonyms=("县", "区", "县级")),
    Label("Street", "街道", "street", parent="Area", synonyms=("街道办",)),
    Label("Town", "乡镇", "town", parent="Area", synonyms=("镇", "乡")),
    Label("Community", "社区", "community", parent="Area", synonyms=("居委会",)),
    Label("Grid", "网格", "grid", parent="Area"),
    Label("Compound", "小区", "compound", parent="Area", synonyms=("居民小区", "住宅小区")),
    Label("Building", "楼栋", "building", parent="Area", synonyms=("楼", "楼院")),
)

ORGANIZATION = Label(
    "Organization",
    "组织",
    "organisation",
    key="code",
    properties=(
        "code",
        "name",
        "type",
        "form",
        "level",
        "credit_code",
        "made",
        "full_members",
        "probationary_members",
        "counted_on",
        "term_from_min",
        "term_from_max",
        "term_to_min",
        "term_to_max",
        "extension_to_min",
        "extension_to_max",
        "extension_approved_on_min",
        "extension_approved_on_max",
        "reelection_on_min",
        "reelection_on_max",
        "filed_on_min",
        "filed_on_max",
        "elected_members",
        "filled",
        *INTERVAL,
        *LINEAGE,
    ),
)
ORGANIZATION_TYPES = (
    Label(
        "PartyCommittee",
        "党委",
        "Party committee",
        parent="Organization",
        synonyms=("市委", "县委", "镇党委"),
    ),
    Label(
        "WorkingCommittee",
        "街道大工委",
        "street working committee",
        parent="Organization",
        synonyms=("街道党工委", "党工委"),
    ),
    Label(
        "CommunityCommittee",
        "社区大党委",
        "community committee",
        parent="Organization",
        synonyms=("社区党委", "社区党组织", "社区党支部"),
    ),
    Label("Branch", "党支部", "branch", parent="Organization", synonyms=("网格党支部", "支部")),
    Label("BranchGroup", "楼院党小组", "branch group", parent="Organization", synonyms=("党小组",)),
    Label(
        "PropertyCompany",
        "物业公司",
        "property company",
        parent="Organization",
        synonyms=("物业", "物业服务企业"),
    ),
    Label("OwnersCommittee", "业主委员会", "owners' committee", parent="Organization", synonyms=("业委会",)),
    Label("StreetBody", "街道机构", "street body", parent="Organization"),
    Label("MemberUnit", "成员单位", "member unit", parent="Organization"),
    Label("JointConference", "联席会议", "joint conference", parent="Organization"),
    Label("Enterprise", "企业", "enterprise", parent="Organization"),
    Label("SocialOrganization", "社会组织", "social organisation", parent="Organization"),
    Label("ServiceNetwork", "服务网络", "service network", parent="Organization"),
)

POST = Label(
    "Post",
    "岗位",
    "post",
    key="code",
    properties=(
        "code",
        "role",
        "name",
        "title",
        "seats",
        "required",
        "full_time",
        "derived",
        "due",
        "due_seats",
        "listed",
        "filled",
        *INTERVAL,
        *LINEAGE,
    ),
)
"""`name` is the role's word in Chinese, or the role: `graph.posts.called`."""
VACANT = Label("Vacant", "空缺", "vacant", parent="Post")
"""Derived: a certain vacancy at the date of the newest roster; see `maintain.vacant_posts`."""
PERSON = Label(
    "Person",
    "人员",
    "person",
    key="key",
    properties=(
        "key",
        "code",
        "name",
        "sex",
        "birth_year",
        "identity",
        "party_status",
        "phone",
        "filled",
        *LINEAGE,
    ),
)
"""`phone` is the keyed hash of a telephone number, which nobody has; `filled` are the properties that only an
alias states, see `maintain.people_filled`."""
_STATED = (*PERSON.properties, *ORGANIZATION.properties)
ALIAS = Label(
    "Alias",
    "别名",
    "alias",
    key="key",
    properties=tuple(
        dict.fromkeys(("key", "kind", "known_as", "spoken", *(each for each in _STATED if each != "filled")))
    ),
)
"""What a roster states of a person or a body judged to be one with another; its key is «kind:known_as»."""
MEETING = Label(
    "Meeting",
    "联席会",
    "meeting",
    key="code",
    properties=("code", "name", "mechanism", "held_min", "held_max", *LINEAGE),
)
SOURCE = Label("Source", "来源", "source", key="code", properties=("code", "name", "as_of", "made"))
LOAD = Label(
    "Load",
    "装载",
    "load",
    key="id",
    properties=(
        "id",
        "source",
        "as_of",
        "digest",
        "read",
        "created",
        "changed",
        "moved",
        "ended",
        "unchanged",
        "derived",
        "rejected",
        "rejects",
        "set_aside",
        "settled",
        "partial",
        "at",
        "by",
        "number",
        "undoes",
        "undone_by",
        "judged",
        "key",
        "forgets",
        "rekeys",
    ),
)
"""A line of the history. `key` is the fingerprint of the identity key that its hashes are made with,
`forgets` the pseudonym of somebody who was forgotten, `rekeys` the fingerprint of the key before."""
ACCEPTANCE = Label(
    "Acceptance",
    "接受",
    "acceptance",
    key="key",
    properties=(
        "key",
        "rule",
        "identity",
        "state",
        "severity",
        "reason",
        "by",
        "on",
        "until",
        "at",
        "withdrawn_on",
        "withdrawn_by",
        "withdrawn_at",
    ),
)
"""A finding that somebody accepts for a time; about the graph's own life, as loads are. See docs/time.md."""
JUDGEMENT = Label(
    "Judgement",
    "判断",
    "judgement",
    key="key",
    properties=(
        "key",
        "kind",
        "one",
        "other",
        "verdict",
        "by",
        "reason",
        "at",
        "load",
        "probability",
        "weights",
        "withdrawn_by",
        "withdrawn_reason",
        "withdrawn_at",
        "withdrawn_load",
    ),
)
"""That two keys are one person, or two; about the graph's own life. See docs/judging.md."""
FORGOTTEN = Label("Forgotten", "已遗忘", "forgotten", key="mark", properties=("mark", "pseudonym", "on"))
"""By what a roster would bring a forgotten person back, as keyed hashes; see docs/privacy.md."""
SCHEMA = Label(
    "Schema",
    "模型版本",
    "schema version",
    key="name",
    properties=("name", "version", "turn", "filling", "filling_since", "filling_beat"),
)
"""`filling` is the load by which the database is being filled for the first time (`graph.filling`)."""

LINES = (
    Relationship("PART_OF", "属于", "part of", "Area", ("Area",), properties=LINEAGE),
    Relationship("LOCATED_IN", "所在", "located in", "Organization", ("Area",), properties=LINEAGE),
    Relationship(
        "SUBORDINATE_TO",
        "隶属",
        "subordinate to",
        "Organization",
        ("Organization",),
        properties=(*INTERVAL, *LINEAGE),
    ),
    Relationship(
        "ESTABLISHED_IN",
        "建于",
        "established in",
        "Organization",
        ("Organization",),
        properties=(*INTERVAL, *LINEAGE),
    ),
    Relationship(
        "COVERS", "覆盖", "covers", "Organization", ("Area",), properties=("key", *INTERVAL, *LINEAGE)
    ),
    Relationship(
        "MANAGES", "管理", "manages", "Organization", ("Compound",), properties=("key", *INTERVAL, *LINEAGE)
    ),
    Relationship(
        "REPRESENTS",
        "代表",
        "represents",
        "Organization",
        ("Compound",),
        properties=("key", *INTERVAL, *LINEAGE),
    ),
    Relationship("OF", "岗位属于", "post of", "Post", ("Organization",), properties=LINEAGE),
    Relationship("FOR", "服务于", "post for", "Post", ("Area", "Organization"), properties=LINEAGE),
    Relationship(
        "HOLDS",
        "任职",
        "holds",
        "Person",
        ("Post",),
        key="key",
        properties=("key", "kind", "title", "on_behalf_of", "said_of", *INTERVAL, *LINEAGE),
    ),
    Relationship(
        "PROPOSED",
        "拟任",
        "proposed for",
        "Person",
        ("Post",),
        key="key",
        properties=("key", "number", "closes"),
    ),
    Relationship(
        "EMPLOYED_BY",
        "受雇于",
        "employed by",
        "Person",
        ("Organization",),
        key="key",
        properties=("key", "title", "said_of", *INTERVAL, *LINEAGE),
    ),
    Relationship("ALIAS_OF", "同", "alias of", "Alias", ("Person", "Organization")),
    Relationship("ATTENDED", "参加", "attended", "Organization", ("Meeting",), properties=LINEAGE),
    Relationship(
        "COLLECTS",
        "采集",
        "collects",
        "Source",
        ("Area", "Organization"),
        key="key",
        properties=("key", "what", "type", "role", "complete", "since", "as_of", *LINEAGE),
    ),
    Relationship(
        "CROSS_APPOINTED",
        "交叉任职",
        "cross-appointed",
        "Organization",
        ("Organization",),
        key="key",
        properties=("key", "person", "via", "in_line", "certain", *INTERVAL),
    ),
)
