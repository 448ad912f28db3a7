"""The core rosters: areas, bodies, posts, people, who holds and covers what, meetings, what was collected."""

from __future__ import annotations

from graph import model, vocabulary
from graph.model import Label
from graph.vocabulary import Word
from loaders.tables.column import MADE, PERSON, PERSON_CODE, SPAN, Column, Table, body


def _words(labels: tuple[Label, ...]) -> tuple[Word, ...]:
    return tuple(Word(each.name, each.zh, each.en, each.synonyms) for each in labels)


TIER_WORDS = _words(model.TIERS)
TYPE_WORDS = _words(model.ORGANIZATION_TYPES)
FORM_WORDS = (*vocabulary.FORMS, *vocabulary.STREET_BODIES)
RELATION_WORDS = (
    Word("MANAGES", "管理", "manages", ("物业管理", "服务")),
    Word("REPRESENTS", "代表", "represents", ("业委会",)),
)

CORE = (
    Table(
        "areas",
        "区域表",
        "areas",
        (
            Column("code", "区域编码", "code", required=True, synonyms=("编码", "代码")),
            Column("name", "区域名称", required=True, synonyms=("名称",)),
            Column(
                "tier",
                "层级",
                "word",
                required=True,
                words=TIER_WORDS,
                synonyms=("类型", "区域层级", "区域类型"),
            ),
            Column(
                "within",
                "上级区域编码",
                "code",
                many=True,
                refers=("areas",),
                synonyms=("上级编码", "所属区域编码"),
            ),
            Column("households", "户数", "integer"),
            *SPAN,
        ),
        key=("code",),
    ),
    Table(
        "organizations",
        "组织表",
        "organizations",
        (
            Column("code", "组织编码", "code", required=True, synonyms=("编码", "代码")),
            Column("name", "组织名称", required=True, synonyms=("名称", "单位名称")),
            Column("type", "组织类型", "word", words=TYPE_WORDS, open=True, synonyms=("类型",)),
            Column("form", "组织形式", "word", words=FORM_WORDS, open=True, synonyms=("形式",)),
            Column("level", "级别", "word", words=vocabulary.LEVELS, open=True),
            Column(
                "superior",
                "上级组织编码",
                "code",
                many=True,
                refers=("organizations",),
                synonyms=("上级编码",),
            ),
            Column("area", "所在区域编码", "code", refers=("areas",), synonyms=("区域编码",)),
            Column("established_in", "依托单位编码", "code", many=True, refers=("organizations",)),
            Column("credit_code", "统一社会信用代码", "credit_code", synonyms=("信用代码",)),
            Column("full_members", "正式党员数", "integer"),
            Column("probationary_members", "预备党员数", "integer"),
            Column("counted_on", "党员统计日期", "date"),
            Column("term_from", "任期开始", "date", synonyms=("届期开始",)),
            Column("term_to", "任期届满", "date", synonyms=("届满时间",)),
            Column("extension_to", "延期至", "date", synonyms=("延期换届至",)),
            Column("extension_approved_on", "延期批准日期", "date", synonyms=("批准延期日期",)),
            Column("reelection_on", "换届启动日期", "date", synonyms=("启动换届日期",)),
            Column("filed_on", "备案日期", "date", synonyms=("备案时间",)),
            Column("elected_members", "当选委员数", "integer", synonyms=("当选人数",)),
            MADE,
            *SPAN,
        ),
        key=("code",),
    ),
    Table(
        "posts",
        "岗位表",
        "posts",
        (
            Column("organization", "组织编码", "code", required=True, refers=("organizations",)),
            Column("role", "职务", "word", required=True, words=vocabulary.ROLES, open=True),
            Column("for", "服务对象编码", "code", refers=("areas", "organizations")),
            Column("seats", "名额", "integer", synonyms=("编制", "职数")),
            Column("required", "必设", "boolean"),
            Column("full_time", "专职", "boolean"),
            *SPAN,
        ),
        key=("organization", "role", "for"),
    ),
    Table(
        "people",
        "人员表",
        "people",
        (
            PERSON_CODE,
            Column("name", "姓名", "name", required=True),
            Column("sex", "性别", "word", words=vocabulary.SEXES),
            Column(
                "birth_year",
                "出生年份",
                "birth_year",
                synonyms=("出生年", "出生年月", "出生日期", "出生年月日"),
            ),
            Column("id_number", "身份证号", "identity", synonyms=("身份证号码", "公民身份号码")),
            Column("party_status", "政治面貌", "word", words=vocabulary.PARTY_STATUSES),
            Column(
                "phone",
                "联系电话",
                "phone",
                synonyms=("电话", "手机", "手机号", "手机号码", "电话号码", "联系方式"),
            ),
        ),
        key=("code",),
    ),
    Table(
        "holdings",
        "任职表",
        "holdings",
        (
            *PERSON,
            Column("organization", "组织编码", "code", required=True, refers=("organizations",)),
            Column("role", "职务", "word", required=True, many=True, words=vocabulary.ROLES, open=True),
            Column("for", "服务对象编码", "code", refers=("areas", "organizations")),
            Column("kind", "任职方式", "word", words=vocabulary.KINDS),
            Column("on_behalf_of", "代表单位编码", "code", refers=("organizations",)),
            *SPAN,
        ),
        key=("person", "organization", "role", "for"),
        repeats=True,
    ),
    Table(
        "coverage",
        "覆盖表",
        "coverage",
        (
            Column("organization", "组织编码", "code", required=True, refers=("organizations",)),
            Column("area", "区域编码", "code", required=True, refers=("areas",), synonyms=("覆盖区域编码",)),
            *SPAN,
        ),
        key=("organization", "area"),
        repeats=True,
    ),
    Table(
        "management",
        "小区管理表",
        "management",
        (
            Column("compound", "小区编码", "code", required=True, refers=("areas",)),
            Column("organization", "组织编码", "code", required=True, refers=("organizations",)),
            Column("relation", "关系", "word", required=True, words=RELATION_WORDS),
            *SPAN,
        ),
        key=("compound", "organization", "relation"),
        repeats=True,
    ),
    Table(
        "employment",
        "从业表",
        "employment",
        (
            *PERSON,
            Column("organization", "单位编码", "code", required=True, refers=("organizations",)),
            Column("title", "岗位名称"),
            *SPAN,
        ),
        key=("person", "organization"),
        repeats=True,
    ),
    Table(
        "meetings",
        "联席会表",
        "meetings",
        (
            Column("code", "会议编码", "code", required=True),
            Column("name", "会议名称"),
            Column("held_on", "召开日期", "date"),
            Column(
                "mechanism", "会议机制", "word", words=vocabulary.MECHANISMS, open=True, synonyms=("机制",)
            ),
            body("conference", "联席会议编码", "召集单位编码", line="CONVENED_BY"),
            Column(
                "organizations", "参会组织编码", "code", required=True, many=True, refers=("organizations",)
            ),
        ),
        key=("code",),
    ),
)

COLLECTION = Table(
    "collection",
    "采集范围表",
    "collection",
    (
        Column("what", "采集内容", "word", required=True, words=vocabulary.WHATS),
        Column("type", "组织类型", "word", words=TYPE_WORDS, open=True),
        Column("role", "职务", "word", words=vocabulary.ROLES, open=True),
        Column("scope", "范围编码", "code", required=True, refers=("areas", "organizations")),
        Column("complete", "是否完整", "boolean", required=True),
        Column("since", "采集起始日期", "date"),
        Column("as_of", "截止日期", "date"),
    ),
    key=("what", "type", "role", "scope"),
)
