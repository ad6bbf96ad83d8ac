namespace EduSite.Benchmarks;

/// <summary>Words and sentence patterns of made-up reports about a city that does not exist.</summary>
internal static class Wording
{
    public static readonly (string Name, string Slug)[] Districts =
    [
        ("青溪区", "qingxi"), ("柏山区", "baishan"), ("临港区", "lingang"), ("石塘区", "shitang"), ("云岭县", "yunling"),
        ("河湾县", "hewan"), ("松原县", "songyuan"), ("白鹭区", "bailu"), ("南浦区", "nanpu"), ("北苑区", "beiyuan"),
        ("丰禾县", "fenghe"), ("竹溪县", "zhuxi"), ("红石县", "hongshi"), ("望江县", "wangjiang"), ("高新区", "gaoxin"),
        ("清源县", "qingyuan"), ("平川区", "pingchuan"), ("长桥区", "changqiao"), ("海陵县", "hailing"), ("金沙县", "jinsha"),
    ];

    public static readonly (string Name, string Slug)[] Topics =
    [
        ("义务教育", "compulsory"), ("学前教育", "preschool"), ("高中教育", "senior-high"), ("职业教育", "vocational"),
        ("特殊教育", "special-needs"), ("教师队伍", "teachers"), ("德育工作", "moral"), ("校园安全", "safety"),
        ("教育数字化", "digital"), ("招生考试", "admission"), ("教育督导", "supervision"), ("体育美育", "sports-arts"),
        ("教研教改", "research"), ("党建工作", "party"), ("家校共育", "families"), ("学生资助", "aid"),
    ];

    public static readonly string[] Units =
    [
        "教育局", "实验小学", "中心小学", "第一小学", "实验中学", "第二中学", "第三中学", "职业中专", "机关幼儿园", "教师发展中心",
    ];

    public static readonly string[] Actions =
        ["召开", "开展", "举办", "组织", "部署", "启动", "推进", "全面落实", "圆满完成", "扎实做好"];

    public static readonly string[] Events =
    [
        "年度工作总结会", "校园安全隐患排查", "教师全员研修", "优质均衡督导评估", "秋季开学准备工作", "师德师风专题学习", "中小学生艺术节",
        "阳光体育联赛", "家长开放周", "课后服务提质行动", "集团化办学试点", "数字素养提升工程", "学前普惠扩容项目", "学生技能竞赛", "控辍保学摸排",
        "教育经费专项检查", "送教上门活动", "名师工作室研讨", "心理健康宣传月", "食堂标准化改造",
    ];

    public static readonly string[] Headings =
    [
        "基本情况", "主要做法", "取得成效", "存在不足", "下一步打算", "健全工作机制", "统筹资源供给", "提高教学质量", "建强教师队伍", "筑牢安全防线",
        "深化改革试点", "完善经费保障", "改善办学条件", "规范办学行为", "促进优质均衡", "丰富校园生活", "压实工作责任", "密切家校协作", "强化督导问效", "办好民生实事",
    ];

    public static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>Short clauses, for items of lists.</summary>
    public static readonly string[] Clauses =
    [
        "建立月调度制度", "公布监督电话", "更新校园监控设备", "安排专人接待来访", "完善应急预案", "组织跨校听课", "开放图书馆和操场", "落实持证上岗",
        "签订安全责任书", "逐户走访困难家庭", "统一采购教学用具", "实行校长陪餐", "编印家长手册", "增设公交停靠点", "整理学生健康档案", "开通预约通道",
    ];

    /// <summary>With places for a district {d}, unit {u}, event {e}, topic {t}, clause {c}, number {n}, share {p}.</summary>
    public static readonly string[] Sentences =
    [
        "今年以来，{d}把{t}摆在突出位置，先后召开{n}次专题会议研究推进。",
        "{d}{u}围绕{e}制定实施方案，明确{n}项任务和完成时限。",
        "全市共有{n}所学校参与，覆盖率达到{p}%。",
        "为方便群众办事，{d}{c}，办理时间平均缩短{n}分钟。",
        "参加活动的教师表示，这样的安排“接地气、用得上”。",
        "据统计，{e}期间累计培训骨干教师{n}人次，满意度为{p}%。",
        "针对检查中发现的{n}个问题，有关单位建立台账，逐项整改。",
        "{u}负责同志介绍，下一阶段将继续{c}，让更多学生受益。",
        "在{d}，{t}已经成为学校日常工作的一部分。",
        "会议强调，要坚持问题导向，把{e}同日常管理结合起来。",
        "学校{c}，并通过班会、广播和公众号向家长说明情况。",
        "与去年同期相比，相关投入增加{n}万元，增长{p}%。",
        "专家组实地查看了{n}个点位，随机访谈师生，查阅档案资料。",
        "{d}坚持一校一策，不搞“一刀切”，不增加基层负担。",
        "截至目前，首批{n}个项目已完成验收，其余项目正在推进。",
        "家长反映集中的接送难问题，通过{c}得到缓解。",
        "活动现场，学生们展示了{n}件作品，内容涉及科技、文学和传统工艺。",
        "{u}还把{t}纳入年度考核，考核结果与评优挂钩。",
        "对偏远教学点，{d}采取送课上门、同步课堂等办法，做到一个都不少。",
        "下一步，{d}将认真总结经验，完善长效机制，推动{t}再上新台阶。",
        "按照统一部署，各校于开学前完成{e}，{c}。",
        "为确保公平公正，全过程邀请家长代表和责任督学参加。",
        "值班人员24小时在岗，热线共接听来电{n}个，均已答复。",
        "数据显示，学生近视率下降{p}%，体质健康优良率稳步提高。",
    ];
}
